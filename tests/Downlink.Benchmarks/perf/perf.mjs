// Downlink beside Hugo, in turns: node tests/Downlink.Benchmarks/perf/perf.mjs PROGRAM [--posts 100,1000,10000] [--rounds 5] [--folder DIR]
// PROGRAM is a published `downlink` (dotnet publish src/Downlink.Cli -c Release -r linux-x64 -o DIR). Every run is a whole process that builds into an empty
// folder, without anything kept from a run before. Needs Linux, `hugo` and GNU `time` (Debian: apt install hugo time). Put DIR on a RAM disk.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { layDownlink, layHugo } from "./sites.mjs";

const { values, positionals: [program] } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: "string", default: "100,1000,10000" },
    rounds: { type: "string", default: "5" },
    folder: { type: "string", default: existsSync("/dev/shm") ? "/dev/shm" : tmpdir() },
  },
});
if (!program) {
  console.error("Which program? node tests/Downlink.Benchmarks/perf/perf.mjs PROGRAM");
  process.exit(2);
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[numbers.length >> 1];

/** Runs a command; seconds on the wall and on the processors, and megabytes at the peak. */
function measure(command) {
  const { status, stderr, error } = spawnSync("/usr/bin/time", ["-f", "%e %U %S %M", ...command], { encoding: "utf8", maxBuffer: 1 << 26 });
  if (error || status !== 0) throw new Error(`${command.join(" ")}: ${error?.message ?? stderr}`);
  const [wall, user, system, kilobytes] = stderr.trim().split("\n").at(-1).split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1024 };
}

const count = (folder) => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

function compare(posts) {
  const folder = mkdtempSync(join(values.folder, "downlink-perf-"));
  const [ours, hugo] = ["ours", "hugo"].map((name) => ({ site: join(folder, name), out: join(folder, `${name}-out`), runs: [] }));
  try {
    layDownlink(ours.site, posts);
    layHugo(hugo.site, posts);
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const side of [ours, hugo]) {
        rmSync(side.out, { recursive: true, force: true });
        rmSync(join(side.site, ".downlink"), { recursive: true, force: true });
        side.runs.push(measure(side === ours
          ? [program, "build", "--site", side.site, "--output", side.out]
          : ["hugo", "--quiet", "--source", side.site, "--destination", side.out]));
      }
    }
    report(posts, ours, hugo);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(posts, ours, hugo) {
  const cells = ["wall", "cpu", "memory"].map((what) => {
    const [mine, theirs] = [ours, hugo].map((side) => median(side.runs.map((run) => run[what])));
    const unit = what === "memory" ? "MB" : "s";
    const digits = what === "memory" ? 0 : 2;
    return `${mine.toFixed(digits)} / ${theirs.toFixed(digits)} ${unit} = **${(mine / theirs).toFixed(2)}**`;
  });
  console.log(`| ${posts} | ${cells.join(" | ")} | ${count(ours.out)} / ${count(hugo.out)} |`);
}

console.log(`Medians of ${values.rounds} runs in turns, ours / Hugo.\n\n| posts | wall | CPU | peak memory | files |\n| --- | --- | --- | --- | --- |`);
values.posts.split(",").map(Number).forEach(compare);
