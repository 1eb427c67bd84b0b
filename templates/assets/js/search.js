// Waits for "/", Ctrl-K and the header's link; the search itself is loaded when it is asked for.
const link = document.querySelector(".search-link");
const here = document.getElementById("dl-search");
const load = () => import(link.dataset.ui);

function open() {
  if (here) here.querySelector("input").focus();
  else load().then((ui) => ui.open(link)).catch(() => location.assign(link.href));
}

const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

if (link) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  addEventListener("keydown", (event) => {
    const isShortcut = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!isShortcut && !isSlash) return;
    event.preventDefault();
    open();
  });
  const fail = () => (here.querySelector(".search-status").textContent = here.dataset.offline);
  if (here) load().then((ui) => ui.start(here, true)).catch(fail);
}
