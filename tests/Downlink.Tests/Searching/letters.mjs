// Writes what the site's script makes of every code point: the folded one plus one, then a bit each for words and for unspaced writing.
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, output] = process.argv.slice(2);
const { fold, isWord, isUnspaced } = await import(pathToFileURL(`${folder}/search-letters.js`));
const table = Int32Array.from({ length: 0x110000 }, (_, c) => ((fold(c) + 1) << 2) | (isWord(c) << 1) | isUnspaced(c));
writeFileSync(output, table);
