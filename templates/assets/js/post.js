// What a post's page has beside its text: code to copy, pictures to see large, the place in the table of contents.
const words = document.body.dataset;

function element(name, properties) {
  return Object.assign(document.createElement(name), properties);
}

function addCopyButton(block) {
  const button = element("button", { type: "button", className: "copy", textContent: words.copy });
  button.dataset.downlink = "chrome";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(block.querySelector("code").textContent);
    button.textContent = words.copied;
    setTimeout(() => (button.textContent = words.copy), 2000);
  });
  block.append(button);
}

function showLarge(picture) {
  const dialog = element("dialog", { className: "lightbox" });
  const button = element("button", { type: "button", ariaLabel: words.close });
  button.append(element("img", { src: picture.currentSrc, alt: picture.alt }));
  dialog.append(button);
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function addZoom(picture) {
  if (picture.closest("a, button") || picture.naturalWidth < picture.clientWidth * 1.2) return;

  const button = element("button", { type: "button", className: "zoom" });
  button.addEventListener("click", () => showLarge(picture));
  picture.replaceWith(button);
  button.append(picture);
}

function followReading(toc) {
  const links = new Map([...toc.querySelectorAll("a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const above = headings.filter(heading => heading.getBoundingClientRect().top < innerHeight * 0.3);
    const here = links.get((above.at(-1) ?? headings[0])?.id);
    for (const link of links.values()) link.toggleAttribute("aria-current", link === here);
    here?.setAttribute("aria-current", "location");
  };
  // A heading that crosses the upper third changes the place.
  const observer = new IntersectionObserver(mark, { rootMargin: "0px 0px -70% 0px" });
  headings.forEach(heading => observer.observe(heading));
  toc.addEventListener("click", event => event.target.closest("a") && toc.matches(":popover-open") && toc.hidePopover());
}

if (navigator.clipboard) document.querySelectorAll("figure.code").forEach(addCopyButton);
for (const picture of document.querySelectorAll(".prose img")) {
  if (picture.complete) addZoom(picture);
  else picture.addEventListener("load", () => addZoom(picture), { once: true });
}
const toc = document.querySelector(".toc");
if (toc) followReading(toc);
