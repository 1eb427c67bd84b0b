// Texts as they are compared, what a reader typed as terms, where a term occurs, and the piece of text to show around it.
import { fold, isUnspaced, isWord } from "./search-letters.js";

const longestWord = 40;

// The folded text, and for each of its units where the character that it comes from begins and ends. A run of spaces is one, and none
// beside unspaced writing. A line stays a line: no match goes over its end.
export function normalize(text) {
  const from = [];
  const to = [];
  let folded = "";
  let before = 0;
  let isApart = false;
  for (let i = 0; i < text.length; ) {
    const c = text.codePointAt(i);
    const end = i + (c > 0xffff ? 2 : 1);
    const f = c === 10 ? 10 : fold(c);
    if (f === 32) isApart = folded !== "" && before !== 10;
    else if (f >= 0) {
      if (isApart && c !== 10 && !isUnspaced(before) && !isUnspaced(f)) add(" ", i, i);
      add(String.fromCodePoint(f), i, end);
      before = f;
      isApart = false;
    }
    i = end;
  }
  return { text: folded, from, to };

  function add(letter, start, end) {
    for (let unit = 0; unit < letter.length; unit++) {
      from.push(start);
      to.push(end);
    }
    folded += letter;
  }
}

// What stands between spaces, or between quotation marks, is a term; all of them have to occur.
export function termsOf(query) {
  const composed = /[\u0300-\u036f\u3099\u309a]/.test(query) ? query.normalize("NFC") : query;
  const parts = [...composed.matchAll(/["“”＂]([^"“”＂]*)(?:["“”＂]|$)|[^\s"“”＂]+/g)].map((found) => found[1] ?? found[0]);
  const texts = [...new Set(parts.map((part) => normalize(part).text.trim()))].filter((text) => text !== "");
  return texts.map((text) => ({ text, isWord: isWord(text.codePointAt(0)), keys: keysOf(text) }));
}

// What a page has to have in the index for the term to occur in it: pairs of letters, words, and the beginning of a word or pair.
function keysOf(text) {
  const whole = [];
  let last = 0;
  let word = "";
  let pairs = 0;
  for (const letter of text) {
    const c = letter.codePointAt(0);
    const isDense = isUnspaced(c);
    if (isDense || isWord(c)) {
      if (last && (isDense || isUnspaced(last))) pairs = whole.push(String.fromCodePoint(last) + letter);
      last = c;
    }
    if (!isDense && isWord(c)) {
      if (word.length < longestWord) word += letter;
    } else if (word) {
      whole.push(word);
      word = "";
    }
  }
  if (word && (word.length > 1 || !pairs)) return { whole, prefix: word };
  return { whole, prefix: whole.length || !isUnspaced(last) ? "" : String.fromCodePoint(last) };
}

// Every place where a term occurs in a normalized text: [start, end) in the text before that.
export function occurrences(term, normal) {
  const found = [];
  for (let i = normal.text.indexOf(term.text); i >= 0; i = normal.text.indexOf(term.text, i + 1)) {
    if (!term.isWord || !isWord(codePointBefore(normal.text, i))) found.push([normal.from[i], normal.to[i + term.text.length - 1]]);
  }
  return found;
}

function codePointBefore(text, i) {
  const c = text.charCodeAt(i - 1);
  return c >= 0xdc00 && c < 0xe000 && i > 1 ? text.codePointAt(i - 2) : c;
}

const graphemes = typeof Intl.Segmenter === "function" ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;

// The boundary between two characters as a reader sees them, at or before a place.
function boundary(segments, i, length) {
  return i >= length ? length : i <= 0 ? 0 : (segments?.containing(i).index ?? i);
}

// The text in pieces, [piece, whether it is marked], from one place to another; nothing is cut that a reader sees as one character.
export function marked(text, marks, start = 0, end = text.length) {
  const segments = graphemes?.segment(text);
  const cut = (i) => boundary(segments, i, text.length);
  const close = (i) => (cut(i) === i ? i : cut(i) + (segments?.containing(i).segment.length ?? 0));
  const pieces = [];
  let at = cut(start);
  const last = close(end);
  for (const [from, to] of [...marks].sort((a, b) => a[0] - b[0])) {
    const [first, after] = [Math.max(at, cut(from)), Math.min(last, close(to))];
    if (first >= after) continue;
    if (first > at) pieces.push([text.slice(at, first), false]);
    pieces.push([text.slice(first, after), true]);
    at = after;
  }
  if (at < last) pieces.push([text.slice(at, last), false]);
  return pieces;
}

// A line's part around a place: about two lines of Chinese, and no Latin word cut at its start.
export function snippet(text, marks, place, size = 110) {
  let first = text.lastIndexOf("\n", place) + 1;
  if (text[first] === "\t") first++;
  const lineEnd = text.indexOf("\n", place);
  const line = text.slice(first, lineEnd < 0 ? text.length : lineEnd);
  const within = marks.map(([from, to]) => [from - first, to - first]).filter(([from, to]) => to > 0 && from < line.length);
  let start = Math.max(0, Math.min(place - first - 30, line.length - size));
  const space = line.slice(start, start + 15).indexOf(" ");
  if (start > 0 && space >= 0 && start + space < place - first) start += space + 1;
  const end = Math.min(line.length, start + size);
  const pieces = marked(line, within, start, end);
  return { pieces, isCutBefore: start > 0, isCutAfter: end < line.length };
}
