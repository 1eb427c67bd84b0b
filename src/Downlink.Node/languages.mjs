import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const folder = join(dirname(require.resolve("highlight.js/lib/core")), "languages");

// Languages that stand in for one that highlight.js doesn't know.
const kin = {
  assembly: "x86asm", batchfile: "dos", cu: "cpp", cuda: "cpp", cython: "python", fish: "bash", glslx: "glsl", ipython: "python", ipython3: "python",
  jsonl: "json", mdx: "markdown", mysql: "sql", "objective-c++": "objectivec", postgresql: "pgsql", "shell-session": "shell", sqlite: "sql", svelte: "xml",
  terminal: "shell", vue: "xml", wxml: "xml", wxss: "css",
};

// highlight.js's own other names for languages that many posts have: any other name makes it load everything to look it up.
const aliases = {
  "c#": "csharp", "c++": "cpp", cc: "cpp", console: "shell", cs: "csharp", docker: "dockerfile", golang: "go", h: "c", hpp: "cpp", hs: "haskell", html: "xml",
  js: "javascript", jsx: "javascript", kt: "kotlin", make: "makefile", md: "markdown", pl: "perl", ps1: "powershell", py: "python", rb: "ruby", rs: "rust",
  sh: "bash", svg: "xml", tex: "latex", text: "plaintext", toml: "ini", ts: "typescript", tsx: "typescript", txt: "plaintext", yml: "yaml", zsh: "bash",
};

/** highlight.js with the languages that were asked for and those within them: loading all takes longer than most sites' code. */
export class Languages {
  #highlighter = require("highlight.js/lib/core");
  #files = new Set(readdirSync(folder).filter((name) => !name.endsWith(".js.js")).map((name) => name.slice(0, -".js".length)));
  #loaded = new Set();
  #hasAll = false;

  constructor() {
    // A fault within a grammar is an answer, not colourless code.
    this.#highlighter.debugMode();
  }

  /** The name under which a language is known, or null. */
  find(name) {
    if (this.#load(name)) return name;
    if (Object.hasOwn(kin, name) && this.#load(kin[name])) return kin[name];
    this.#loadAll();
    return this.#highlighter.getLanguage(name) ? name : null;
  }

  highlight(code, language) {
    return this.#highlighter.highlight(code, { language, ignoreIllegals: true }).value;
  }

  #load(name) {
    const file = Object.hasOwn(aliases, name) ? aliases[name] : name;
    if (this.#hasAll) return this.#highlighter.getLanguage(name) !== undefined;
    if (this.#loaded.has(file)) return true;
    if (!this.#files.has(file)) return false;

    this.#loaded.add(file);
    this.#highlighter.registerLanguage(file, require(join(folder, file)));
    for (const other of within(this.#highlighter.getLanguage(file)))
      if (!this.#load(other)) this.#loadAll();
    return true;
  }

  #loadAll() {
    if (this.#hasAll) return;
    this.#hasAll = true;
    this.#highlighter = require("highlight.js");
    this.#highlighter.debugMode();
  }
}

/** The languages that a grammar hands parts of a text to; of one that guesses among all, a name that nobody has. */
function within(grammar) {
  const found = new Set();
  const seen = new Set();
  const visit = (part) => {
    if (part === null || typeof part !== "object" || seen.has(part)) return;
    seen.add(part);
    if (Array.isArray(part.subLanguage)) found.add("");
    else if (part.subLanguage) found.add(part.subLanguage);
    Object.values(part).forEach(visit);
  };
  visit(grammar);
  return found;
}
