import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const options = { output: "mathml", strict: "ignore", throwOnError: true, maxSize: 50, maxExpand: 2000 };

// What MathJax knows and KaTeX doesn't, and blogs are full of.
const spellings = {
  "\\DeclareMathOperator": "\\@ifstar{\\dl@wide}{\\dl@narrow}",
  "\\dl@narrow": "\\def#1{\\operatorname{#2}}",
  "\\dl@wide": "\\def#1{\\operatorname*{#2}}",
  "\\require": (context) => (context.consumeArg(), ""),
  "\\hfill": "",
};
const environments = { eqnarray: ["array", "{rcl}"], multline: ["gather", ""] };
const environment = /\\(begin|end)\{(eqnarray|multline)(\*?)\}/g;
const newCommand = /\\newcommand\*?(?=\s*\{?\s*(\\(?:[a-zA-Z]+|.)))/g;

const preambles = new Map();
let katex;

/** MathML of one formula; `macros` are definitions in TeX that hold for it. */
export function typeset({ tex, display, macros = "" }) {
  if (typeof tex !== "string" || typeof macros !== "string") return { error: "not a formula" };
  katex ??= load();
  const known = definitionsOf(macros);
  const spelt = respelt(tex);
  let refused = null;
  const trust = ({ command }) => {
    refused ??= command;
    return false;
  };
  const settings = () => ({ ...options, trust, displayMode: display === true, macros: { ...known } });
  try {
    const html = withTags(katex.renderToString(spelt, settings()), spelt, settings);
    return refused === null ? { html } : { error: `${refused} isn't allowed here`, at: Math.max(0, tex.indexOf(refused)) };
  } catch (error) {
    if (!(error instanceof katex.ParseError)) throw error;
    return { error: error.rawMessage, at: spelt === tex ? error.position : undefined };
  }
}

function load() {
  const loaded = require("katex");
  require("katex/contrib/mhchem");
  return loaded;
}

/** The macros that some TeX defines, by name. */
function definitionsOf(preamble) {
  if (preamble === "") return spellings;
  let macros = preambles.get(preamble);
  if (macros === undefined) {
    macros = { ...spellings };
    try {
      katex.renderToString(respelt(preamble), { ...options, macros, globalGroup: true, trust: false });
    } catch {
      // The formula that holds the fault tells of it; what was defined before the fault holds.
    }
    if (preambles.size === 100) preambles.clear();
    preambles.set(preamble, macros);
  }
  return macros;
}

/** KaTeX leaves the tags of rows out of its MathML: puts them into the cells that it leaves empty for them. */
function withTags(html, tex, settings) {
  const cell = '<mtd class ="mml-eqn-num"></mtd>';
  if (!tex.includes("\\tag") || !html.includes(cell)) return html;
  const tags = rowTags(katex.__parse(tex, settings())).filter((tag) => tag !== false);
  return html.replaceAll(cell, () => {
    const tag = tags.shift();
    return Array.isArray(tag) ? cell.replace("><", `><mtext>${escaped(textOf(tag))}</mtext><`) : cell;
  });
}

function rowTags(node) {
  if (Array.isArray(node)) return node.flatMap(rowTags);
  if (node?.type === "array" && node.tags) return node.tags;
  return node && typeof node === "object" ? Object.values(node).flatMap((value) => (value && typeof value === "object" ? rowTags(value) : [])) : [];
}

function textOf(node) {
  return Array.isArray(node) ? node.map(textOf).join("") : (node?.text ?? textOf(node?.body ?? []));
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Environments under names that KaTeX knows; and a macro may be defined anew, be it KaTeX's own or one that a post defines twice. */
function respelt(tex) {
  return tex
    .replace(environment, (_, edge, name) => `\\${edge}{${environments[name][0]}}${edge === "begin" ? environments[name][1] : ""}`)
    .replace(newCommand, (_, name) => `\\providecommand{${name}}{}\\renewcommand`);
}
