import { Languages } from "./languages.mjs";

let languages;

/** Code with its parts in classed spans; the text between the tags is the code, character for character. */
export function colour({ code, language }) {
  if (typeof code !== "string" || typeof language !== "string") return { error: "not code" };
  languages ??= new Languages();
  const known = languages.find(language.toLowerCase());
  return known === null ? { unknown: true } : { html: languages.highlight(code, known) };
}
