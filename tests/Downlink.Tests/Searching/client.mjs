// Runs the site's own search over the files of an index: answers each query with the paths of all its hits, best first, and what is shown of the first twenty.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, site, queries] = process.argv.slice(2);
const { SearchIndex } = await import(pathToFileURL(`${folder}/search-index.js`));
const load = async (url) => JSON.parse(readFileSync(site + decodeURI(new URL(url).pathname), "utf8"));

const index = new SearchIndex("http://site/search/index.json", load);

async function answer({ words, category }) {
  const search = await index.search(words, category);
  if (!search) return null;
  const hits = [];
  while (search.rest > 0) hits.push(...(await search.take(20)));
  const text = (pieces) => pieces.map(([piece, isMarked]) => (isMarked ? `[${piece}]` : piece)).join("");
  return hits.map((hit, i) => ({
    path: hit.path,
    title: i < 20 ? text(hit.title()) : "",
    snippets: i < 20 ? hit.snippets().map((snippet) => text(snippet.pieces)) : [],
  }));
}

const answers = [];
for (const query of JSON.parse(readFileSync(queries, "utf8"))) answers.push(await answer(query));
console.log(JSON.stringify(answers));
