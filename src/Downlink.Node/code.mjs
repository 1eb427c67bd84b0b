import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

// Languages that stand in for one that highlight.js doesn't know.
const kin = {
  assembly: "x86asm", batchfile: "dos", cu: "cpp", cuda: "cpp", cython: "python", fish: "bash", glslx: "glsl", ipython: "python", ipython3: "python",
  jsonl: "json", mdx: "markdown", mysql: "sql", "objective-c++": "objectivec", postgresql: "pgsql", "shell-session": "shell", sqlite: "sql", svelte: "xml",
  terminal: "shell", vue: "xml", wxml: "xml", wxss: "css",
};

let highlighter;

/** Code with its parts in classed spans; the text between the tags is the code, character for character. */
export function colour({ code, language }) {
  if (typeof code !== "string" || typeof language !== "string") return { error: "not code" };
  highlighter ??= load();
  const name = language.toLowerCase();
  const known = highlighter.getLanguage(name) ? name : kin[name];
  return known === undefined ? { unknown: true } : { html: highlighter.highlight(code, { language: known, ignoreIllegals: true }).value };
}

function load() {
  const loaded = require("highlight.js");
  // A fault within a grammar is an answer, not colourless code.
  loaded.debugMode();
  return loaded;
}
