// The search as a reader meets it: the form of /search/, there or taken from there into a dialog.
import { SearchIndex } from "./search-index.js";

const perPage = 20;
const patience = 120;

let dialog;

// Opens the dialog; the words and the form are those of the search page.
export async function open(link) {
  if (dialog?.open) return;
  dialog ??= await makeDialog(link);
  dialog.showModal();
  dialog.querySelector(".search-words").select();
}

async function makeDialog(link) {
  const answer = await fetch(link.href);
  if (!answer.ok) throw new Error(String(answer.status));
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const section = document.adoptNode(page.getElementById("dl-search"));
  const made = document.createElement("dialog");
  made.className = "search-dialog";
  made.setAttribute("aria-label", section.getAttribute("aria-label"));
  const close = document.createElement("button");
  close.type = "button";
  close.className = "search-close";
  close.setAttribute("aria-label", link.dataset.close);
  close.append("×");
  close.addEventListener("click", () => made.close());
  made.addEventListener("click", (event) => event.target === made && made.close());
  made.append(close, section);
  document.body.append(made);
  start(section, false);
  return made;
}

// Brings the form to life. On the search page the address keeps what is looked for.
export function start(section, isPage) {
  const [form, input, status, list, more, again] = ["form", "words", "status", "hits", "more", "again"].map((part) => section.querySelector(`.search-${part}`));
  const words = section.dataset;
  const index = new SearchIndex(new URL(words.index, document.baseURI).href);
  const site = new URL("../", new URL(words.index, document.baseURI)).href;
  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };
  let turn = 0;
  let timer;
  let hits;
  let shown = 0;

  // What was typed before this was loaded counts.
  if (isPage) restore();
  input.addEventListener("input", (event) => event.isComposing || later());
  input.addEventListener("compositionend", later);
  form.addEventListener("change", (event) => event.target !== input && run());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (!isPage && first && shown && timer === undefined) first.click();
    else run();
  });
  more.addEventListener("click", () => show(turn, true));
  again.addEventListener("click", () => run());
  section.addEventListener("keydown", go);
  if (isPage) addEventListener("popstate", restore);

  function later() {
    section.setAttribute("aria-busy", "true");
    clearTimeout(timer);
    timer = setTimeout(run, patience);
  }

  function restore(event) {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") ?? (event ? "" : input.value);
    const category = asked.get("category") ?? "";
    for (const choice of form.querySelectorAll("[name=category]")) choice.checked = choice.value === category;
    run();
  }

  async function run() {
    clearTimeout(timer);
    timer = undefined;
    const mine = ++turn;
    const query = input.value.trim();
    const category = form.querySelector("[name=category]:checked")?.value ?? "";
    if (isPage) keep(query, category);
    again.hidden = true;
    if (!query) return clear("");
    if (!shown) say(words.loading);
    section.setAttribute("aria-busy", "true");
    try {
      const found = await index.search(query, category).catch((error) => {
        if (error.status !== 404) throw error;
        index.forget();
        return index.search(query, category);
      });
      if (mine !== turn) return;
      hits = found;
      if (!found) clear(words.short);
      else await show(mine, false);
    } catch (error) {
      if (mine === turn) fail(error);
    }
    if (mine === turn) section.removeAttribute("aria-busy");
  }

  async function show(mine, isMore) {
    more.disabled = true;
    try {
      const next = await hits.take(perPage);
      if (mine !== turn) return;
      const items = next.map(item);
      if (isMore) list.append(...items);
      else list.replaceChildren(...items);
      shown = list.childElementCount;
      more.hidden = hits.rest === 0;
      if (isMore) items[0]?.querySelector("a").focus();
      if (hits.rest) say(fill(words.some, shown, shown + hits.rest));
      else say(shown ? fill(shown === 1 ? words.foundOne : words.found, shown) : words.none);
    } catch (error) {
      if (mine === turn) fail(error);
    }
    more.disabled = false;
  }

  function clear(text) {
    list.replaceChildren();
    shown = 0;
    more.hidden = true;
    section.removeAttribute("aria-busy");
    say(text);
  }

  function fail(error) {
    index.forget();
    clear(error.status === undefined && !(error instanceof SyntaxError) ? words.offline : words.broken);
    again.hidden = false;
  }

  function keep(query, category) {
    const kept = new URLSearchParams();
    if (query) kept.set("q", query);
    if (category) kept.set("category", category);
    const address = kept.size ? `?${kept}` : location.pathname;
    if (location.search !== (kept.size ? address : "")) history.replaceState(null, "", address);
  }

  // Arrow keys go from the words through the hits and back.
  function go(event) {
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || event.isComposing || event.target.type === "radio") return;
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  function item({ path, title, date, language, categories, snippets }) {
    const made = element("li", "search-hit");
    const heading = element("p", "search-title");
    const link = element("a", "");
    link.href = new URL(path, site).href;
    if (language !== document.documentElement.lang) made.lang = language;
    link.append(...pieces(title()));
    heading.append(link);
    made.append(heading);
    for (const { pieces: text, isCutBefore, isCutAfter } of snippets()) {
      const line = element("p", "search-snippet");
      line.append(isCutBefore ? "… " : "", ...pieces(text), isCutAfter ? " …" : "");
      made.append(line);
    }
    const about = [date, ...categories.map((category) => category.name)].filter(Boolean).join(" · ");
    if (about) {
      const line = element("p", "search-about");
      line.lang = document.documentElement.lang;
      line.append(about);
      made.append(line);
    }
    return made;
  }
}

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, i) => values[i]);

function element(name, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

function pieces(texts) {
  return texts.map(([text, isMarked]) => {
    if (!isMarked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}
