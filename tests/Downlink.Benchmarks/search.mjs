// What searching a built site costs: node tests/Downlink.Benchmarks/search.mjs SITE [QUERIES]
// Sizes are those of gzip -6, as GitHub Pages sends JSON. Queries are pieces of 2 to 8 characters drawn from the site's own texts, each asked by a
// browser that has nothing in its cache; the time is that of the scripts, without loading and reading JSON.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";

const [site, queries = "200"] = process.argv.slice(2);
const scripts = mkdtempSync(`${tmpdir()}/downlink-search-`);
cpSync(`${site}/assets/js`, scripts, { recursive: true });
writeFileSync(`${scripts}/package.json`, '{"type":"module"}');
const script = readdirSync(scripts).find((name) => /^search-index\..*js$/.test(name));
const { SearchIndex } = await import(`${scripts}/${script}`);
rmSync(scripts, { recursive: true });

const wire = (path) => gzipSync(readFileSync(path), { level: 6 }).length;
const total = (sizes) => sizes.reduce((sum, size) => sum + size, 0);
const kinds = {};
for (const name of readdirSync(`${site}/search/index`)) (kinds[/^[a-z]+/.exec(name)[0]] ??= []).push(wire(`${site}/search/index/${name}`));
kinds.root = [wire(`${site}/search/index.json`)];
for (const [kind, sizes] of Object.entries(kinds)) console.log(`${kind}: ${sizes.length} files, ${total(sizes)} bytes, largest ${Math.max(...sizes)}`);

const pages = readdirSync(`${site}/search/index`).filter((name) => /^text\d+\.0\./.test(name)).sort().flatMap((name) => {
  const group = JSON.parse(readFileSync(`${site}/search/index/${name}`));
  return typeof group === "string" ? [] : group.map((page) => page[5]);
});
const text = Buffer.byteLength(pages.join("\n"));
const index = total(["terms", "map", "root"].flatMap((kind) => kinds[kind]));
console.log(`text: ${text} bytes; index: ${index} bytes, ${((100 * index) / text).toFixed(1)} % of it; with the texts ${((100 * (index + total(kinds.text))) / text).toFixed(1)} %`);

let seed = 20260111;
const random = (below) => Math.floor(((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648) * below);
const isLatin = (c) => /[a-z0-9]/i.test(c ?? "");

function piece() {
  for (;;) {
    const page = pages[random(pages.length)];
    const start = random(page.length);
    const cut = page.slice(start, start + 2 + random(7));
    const isInside = isLatin(page[start]) && isLatin(page[start - 1]);
    if (!isInside && /^[^\s].*[^\s]$/.test(cut) && !/\n/.test(cut) && /[\p{L}\p{N}]/u.test(cut)) return cut.includes(" ") ? `"${cut}"` : cut;
  }
}

const runs = Array.from({ length: Number(queries) }, piece);
const results = [];
for (const query of runs) {
  let [bytes, files, loading] = [0, 0, 0];
  const client = new SearchIndex("http://site/search/index.json", async (url) => {
    const start = performance.now();
    const path = site + decodeURI(new URL(url).pathname);
    bytes += wire(path);
    files++;
    const json = JSON.parse(readFileSync(path, "utf8"));
    loading += performance.now() - start;
    return json;
  });
  const start = performance.now();
  const hits = await client.search(query);
  const first = hits ? await hits.take(20) : [];
  first.forEach((hit) => hit.snippets());
  results.push({ query, bytes, files, hits: first.length, ms: performance.now() - start - loading });
}

for (const key of ["bytes", "files", "ms"]) {
  const sorted = results.toSorted((a, b) => a[key] - b[key]);
  const at = (part) => Number(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))][key].toFixed(1));
  console.log(`${key}: median ${at(0.5)}, 95 % ${at(0.95)}, most ${at(1)} (${sorted.at(-1).query}, ${sorted.at(-1).hits} hits)`);
}
