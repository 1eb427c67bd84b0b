// The index as src/Downlink.Site/Searching/README.md describes it: what a query needs of it is loaded, kept, and no more.
import { isUnspaced } from "./search-letters.js";
import { marked, normalize, occurrences, snippet, termsOf } from "./search-text.js";

const groupsPerMap = 512;
const nowhere = 3;

async function fetchJson(url, isRoot) {
  const answer = await fetch(url, isRoot ? { cache: "no-cache" } : undefined);
  if (!answer.ok) throw Object.assign(new Error(`${answer.status} ${url}`), { status: answer.status });
  return answer.json();
}

export class SearchIndex {
  #root;
  #load;
  #files = new Map();
  #groups = new Map();
  #about;

  // The address of the index's root; whoever has no fetch gives a function that loads JSON.
  constructor(root, load = fetchJson) {
    this.#root = root;
    this.#load = load;
  }

  // Null for a query that is too short to look for anything.
  async search(query, category = "") {
    const terms = termsOf(query);
    if (!terms.some((term) => term.keys.whole.length || term.keys.prefix)) return null;

    this.#about ??= this.#load(this.#root, true);
    const about = await this.#about.catch((error) => {
      this.#about = undefined;
      throw error;
    });
    const [filter, ...lists] = await Promise.all([
      category ? this.#pagesOfKey(`@${category}`, about) : null,
      ...terms.map((term) => this.#pagesOf(term, about)),
    ]);
    return new Hits(this, about, terms, rank(lists, filter, about.pages));
  }

  // The next search begins at the root again: the site has been published anew since.
  forget() {
    this.#about = undefined;
    this.#files.clear();
    this.#groups.clear();
  }

  // What the index has of a page: path, title, date, language, categories, text.
  async page(number, about) {
    const part = lastAtMost(about.map, number);
    const map = await this.#file(`map${part / 2}.${about.map[part + 1]}`);
    let first = about.map[part];
    let group = 0;
    while (first + map[group] <= number) {
      first += map[group];
      group += 2;
    }
    const pages = await this.#group(`text${(part / 2) * groupsPerMap + group / 2}`, map[group + 1]);
    return pages[number - first];
  }

  // Files of a group that had to be cut are strings, and JSON together.
  #group(name, hashes) {
    const key = name + hashes;
    if (hashes.length > 8 && !this.#groups.has(key)) {
      const parts = hashes.match(/.{8}/g).map((hash, i) => this.#file(`${name}.${i}.${hash}`));
      const group = Promise.all(parts).then((texts) => JSON.parse(texts.join("")));
      this.#groups.set(key, group);
      group.catch(() => this.#groups.delete(key));
    }
    return this.#groups.get(key) ?? this.#file(`${name}.0.${hashes}`);
  }

  #file(name) {
    if (!this.#files.has(name)) {
      const file = this.#load(new URL(`index/${name}.json`, this.#root).href, false);
      this.#files.set(name, file);
      file.catch(() => this.#files.delete(name));
    }
    return this.#files.get(name);
  }

  // For each page the worst of the places where the term's keys stand; null for a term without keys.
  async #pagesOf({ keys }, about) {
    const loading = keys.whole.map((key) => this.#pagesOfKey(key, about));
    if (keys.prefix) loading.push(this.#pagesUnder(keys.prefix, about));
    const lists = await Promise.all(loading);
    return lists.reduce((all, list) => (all ? all.map((place, page) => Math.max(place, list[page])) : list), null);
  }

  async #pagesOfKey(key, about) {
    const shard = await this.#shard(Math.max(0, lastAtMost(about.terms, key)), about);
    const found = shard.indexOf(key);
    return decode(found >= 0 && found % 2 === 0 ? [shard[found + 1]] : [], about.pages);
  }

  // The best place of any word, or pair, with this beginning. Where very many have it, one list stands for them all.
  async #pagesUnder(prefix, about) {
    const codes = [];
    for (let at = Math.max(0, lastAtMost(about.terms, prefix)); at < about.terms.length; at += 2) {
      if (about.terms[at] > prefix && !about.terms[at].startsWith(prefix)) break;
      const shard = await this.#shard(at, about);
      for (let i = 0; i < shard.length; i += 2) {
        if (shard[i] === `${prefix}*`) return decode([shard[i + 1]], about.pages);
        if (shard[i].startsWith(prefix) && !shard[i].endsWith("*") && !isMixed(shard[i], prefix)) codes.push(shard[i + 1]);
      }
    }
    return decode(codes, about.pages);
  }

  #shard(at, about) {
    return this.#file(`terms${at / 2}.${about.terms[at + 1]}`);
  }
}

// A pair such as p的 is no word that begins with p.
function isMixed(key, prefix) {
  return key.length > 1 && prefix.length === 1 && !isUnspaced(key.codePointAt(0)) && isUnspaced(key.codePointAt(1));
}

// In a list of keys and values in turn, the last key that isn't after what is looked for: its place, or -2.
function lastAtMost(list, key) {
  let low = -1;
  let high = list.length / 2;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list[middle * 2] <= key) low = middle;
    else high = middle;
  }
  return low * 2;
}

// PostingCode in C#: lists of text, headings and titles; for each page the best place: 0 title, 1 heading, 2 text, 3 nowhere.
function decode(codes, pages) {
  const places = new Uint8Array(pages).fill(nowhere);
  for (const code of codes) {
    let place = 2;
    let page = 0;
    let high = 0;
    for (let i = 0; i < code.length; i++) {
      const unit = code.charCodeAt(i);
      if (unit === 33) {
        place--;
        page = 0;
        continue;
      }
      const value = unit > 92 ? unit - 36 : unit - 35;
      if (value >= 64) {
        high = high * 27 + (value - 63);
        continue;
      }
      page += high * 64 + value;
      high = 0;
      if (place < places[page]) places[page] = place;
      page++;
    }
  }
  return places;
}

// The pages that all lists have, with the sum of their places: best first, then newest.
function rank(lists, filter, pages) {
  const found = [];
  for (let page = pages - 1; page >= 0; page--) {
    if (filter && filter[page] === nowhere) continue;
    let rank = 0;
    for (const list of lists) rank += !list ? 0 : list[page] === nowhere ? NaN : list[page];
    if (rank === rank) found.push({ page, rank });
  }
  return found.sort(byRank);
}

const byRank = (a, b) => a.rank - b.rank || b.page - a.page;

// The hits of one search, best first. What the index offers is looked up in the text before it counts.
export class Hits {
  #index;
  #about;
  #terms;
  #candidates;
  #next = 0;
  #verified = [];

  constructor(index, about, terms, candidates) {
    this.#index = index;
    this.#about = about;
    this.#terms = terms;
    this.#candidates = candidates;
  }

  // How many more there may be at most.
  get rest() {
    return this.#verified.length + this.#candidates.length - this.#next;
  }

  // The next hits: as many as asked for, fewer at the end or when a good many pages didn't hold what the index promised.
  async take(count) {
    const hits = [];
    let budget = count + 10;
    for (;;) {
      const next = this.#candidates[this.#next];
      const isDue = () => this.#verified.length && (!next || byRank(this.#verified[0], next) < 0);
      while (hits.length < count && isDue()) hits.push(this.#verified.shift().hit);
      if (hits.length === count || !next || budget <= 0) return hits;

      const size = Math.min(budget, Math.max(4, count - hits.length - this.#verified.length));
      const batch = this.#candidates.slice(this.#next, this.#next + size);
      const pages = await Promise.all(batch.map(({ page }) => this.#index.page(page, this.#about)));
      budget -= batch.length;
      this.#next += batch.length;
      pages.forEach((page, i) => this.#verify(page, batch[i].page));
      this.#verified.sort(byRank);
    }
  }

  #verify([path, title, date, language, categories, text], page) {
    const titleMarks = [];
    const textMarks = [];
    const firsts = [];
    const normalTitle = normalize(title);
    const normalText = normalize(text);
    let rank = 0;
    for (const term of this.#terms) {
      const inTitle = occurrences(term, normalTitle);
      const inText = occurrences(term, normalText);
      if (!inTitle.length && !inText.length) return;
      titleMarks.push(...inTitle);
      textMarks.push(...inText);
      if (inText.length) firsts.push(inText[0][0]);
      rank += inTitle.length ? 0 : inText.some(([at]) => text[text.lastIndexOf("\n", at) + 1] === "\t") ? 1 : 2;
    }
    const hit = {
      path,
      title: () => marked(title, titleMarks),
      date,
      language,
      categories: categories.map((i) => ({ slug: this.#about.categories[i * 2], name: this.#about.categories[i * 2 + 1] })),
      snippets: () => snippets(text, textMarks, firsts),
    };
    this.#verified.push({ page, rank, hit });
  }
}

// One for the first term, and another if a further one stands elsewhere; the beginning where only the title has them.
function snippets(text, marks, firsts) {
  if (!firsts.length) return text ? [snippet(text, [], 0)] : [];
  const shown = [snippet(text, marks, firsts[0])];
  const isElsewhere = ([from, to]) => to - from > 80 || text.slice(from, to).includes("\n");
  const other = firsts.find((place) => isElsewhere([Math.min(place, firsts[0]), Math.max(place, firsts[0])]));
  if (other !== undefined) shown.push(snippet(text, marks, other));
  return shown;
}
