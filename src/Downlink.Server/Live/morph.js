// Changes a page into another by the differences between what was served before and what is served now. Whatever differs from
// what was served because somebody did something (opened, typed, chose, scrolled), or because a script added it, stays.

// False where only a reload can do it: scripts ran already, and a policy holds for good.
export function canMorph(before, after) {
  const fixed = (html) => [...html.querySelectorAll('script:not([data-session], [type="application/ld+json"]), meta[http-equiv]')].map((node) => node.outerHTML).join('\n');
  return fixed(before) === fixed(after);
}

export function morph(live, before, after) {
  if (before.isEqualNode(after)) return;
  if (before.nodeName !== after.nodeName) live.replaceWith(document.importNode(after, true));
  else if (before.nodeType !== Node.ELEMENT_NODE) live.data = after.data;
  else if (before.matches('link[rel="stylesheet"]')) swap(live, after);
  else {
    morphAttributes(live, before, after);
    morphChildren(live, before, after);
  }
}

function morphAttributes(live, before, after) {
  for (const { name } of [...before.attributes]) if (!after.hasAttribute(name)) live.removeAttribute(name);
  for (const { name, value } of after.attributes) if (before.getAttribute(name) !== value) live.setAttribute(name, value);
}

function morphChildren(live, before, after) {
  const partners = pair(live, before);
  const old = [...before.childNodes];
  const now = [...after.childNodes];
  let next = null; // the living node before which new ones go at the end
  while (old.length && now.length && old.at(-1).isEqualNode(now.at(-1))) {
    next = partners.get(old.pop()) ?? next;
    now.pop();
  }
  for (const node of now) {
    const skipped = skip(old, node, now);
    if (skipped < 0) {
      live.insertBefore(document.importNode(node, true), partners.get(old[0]) ?? next);
      continue;
    }
    for (const gone of old.splice(0, skipped)) partners.get(gone)?.remove();
    const former = old.shift();
    if (partners.has(former)) morph(partners.get(former), former, node);
  }
  for (const gone of old) partners.get(gone)?.remove();
}

// How many old nodes go before the one that becomes this node; -1 for a node that is new.
function skip(old, node, now) {
  const same = old.findIndex((other) => other.isEqualNode(node));
  if (same >= 0) return same;
  return old.length && isAlike(old[0], node) && !now.some((other) => other.isEqualNode(old[0])) ? 0 : -1;
}

const isAlike = (one, other) => one.nodeName === other.nodeName && (one.id ?? '') === (other.id ?? '');

// The living node of each node that was served; between them may be others.
function pair(live, before) {
  const partners = new Map();
  const nodes = [...live.childNodes].filter((node) => !leaving.has(node));
  let at = 0;
  for (const served of before.childNodes) {
    const found = nodes.findIndex((node, index) => index >= at && isAlike(node, served));
    if (found < 0) continue;
    partners.set(served, nodes[found]);
    at = found + 1;
  }
  return partners;
}

const leaving = new WeakSet();

// The old style holds until the new one is there, so that the page is never seen without.
function swap(live, after) {
  const fresh = document.importNode(after, true);
  leaving.add(live);
  fresh.onload = fresh.onerror = () => {
    // One that was replaced before it was there never says so, and what it was to replace still stands.
    while (leaving.has(fresh.previousElementSibling)) fresh.previousElementSibling.remove();
  };
  live.after(fresh);
}
