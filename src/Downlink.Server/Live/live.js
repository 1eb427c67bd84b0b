// Keeps an open page what a reload would show. Added by the preview; no build writes it.
import { canMorph, morph } from './morph.js';
import { showProblems } from './overlay.js';

const mine = document.querySelector('script[data-session]').dataset;
const { session } = mine;
let { page } = mine; // the hash of what was served; empty where there was nothing to serve
let number; // of the news that was acted on last
let served; // the document as it was served last, before any script touched it

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');
const hashOf = (html) => html.querySelector('script[data-session]')?.dataset.page;

function receive(news) {
  if (news.session !== session) return reload(news.session);
  showProblems(news.problems);
  if (news.number === number) return undefined;

  const isFirst = number === undefined;
  number = news.number;
  if (!isFirst && news.jump && news.jump !== location.pathname && document.visibilityState === 'visible') return location.assign(news.jump);
  showFiles(news.files);
  return refresh();
}

// Another run of the program speaks: its pages are other pages, and one reload brings them.
function reload(toSession) {
  if (sessionStorage.getItem('downlink-session') === toSession) return;
  sessionStorage.setItem('downlink-session', toSession);
  location.reload();
}

// A picture has the same name whatever it shows.
function showFiles(files) {
  for (const image of document.images) {
    const url = new URL(image.src, location.href);
    if (!files.includes(url.pathname)) continue;
    url.searchParams.set('downlink', number);
    image.src = url.href;
  }
}

let isLooking = false;
let isToLookAgain = false;

async function refresh() {
  isToLookAgain = true;
  if (isLooking) return;
  isLooking = true;
  while (isToLookAgain) {
    isToLookAgain = false;
    // Where nobody answers the connection is lost too, and the next news brings us back.
    await look().catch(() => {});
  }
  isLooking = false;
}

async function look() {
  const headers = page ? { 'If-None-Match': `"${page}.${session}"` } : {};
  const answer = await fetch(location.href, { cache: 'no-store', headers });
  if (answer.status === 304 || answer.status >= 500) return;
  if (answer.redirected || !page) return location.reload();

  const next = parse(await answer.text());
  if (hashOf(next) === page) return;
  const before = served ?? (await asLoaded());
  if (hashOf(before) !== page || !canMorph(before, next)) return location.reload();

  morph(document.documentElement, before.documentElement, next.documentElement);
  page = hashOf(next);
  served = next;
  document.dispatchEvent(new Event('downlink:update'));
}

// The browser still has what this page was made of.
const asLoaded = async () => parse(await (await fetch(location.href, { cache: 'force-cache' })).text());

// A browser opens few connections to one place, so one of its tabs listens and tells the others.
const others = new BroadcastChannel('downlink');
let newest; // while it is this tab that listens
others.onmessage = ({ data }) => {
  if (data !== 'what is new?') receive(data);
  else if (newest) others.postMessage(newest);
};

function listen() {
  const events = new EventSource('/__downlink/events');
  events.onmessage = ({ data }) => {
    newest = JSON.parse(data);
    others.postMessage(newest);
    receive(newest);
  };
  events.onerror = () => {
    newest = undefined; // of whoever answers next nobody knows anything yet
    if (events.readyState === EventSource.CLOSED) setTimeout(listen, 1000);
  };
  return new Promise(() => {});
}

others.postMessage('what is new?');
if (navigator.locks) navigator.locks.request('downlink', listen);
else listen();
