// Lays out a made-up site: node tests/Downlink.Benchmarks/perf/lay.mjs DIR POSTS
import { layDownlink } from "./sites.mjs";

const [folder, posts] = process.argv.slice(2);
layDownlink(folder, Number(posts));
