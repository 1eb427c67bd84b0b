// Shows what keeps the site from being built, over the page as it last was. All of it is set as text: nothing of it is ever read as HTML.

let host;
let shown = '';

export function showProblems(problems) {
  const asked = JSON.stringify(problems);
  if (asked === shown) return;
  shown = asked;
  host?.remove();
  host = undefined;
  if (problems.length) document.documentElement.append((host = overlay(problems)));
}

function overlay(problems) {
  const outside = document.createElement('downlink-problems');
  const root = outside.attachShadow({ mode: 'open' });
  const style = element('link');
  style.rel = 'stylesheet';
  style.href = '/__downlink/overlay.css';
  const close = element('button', '×');
  close.ariaLabel = 'Close';
  close.onclick = () => outside.remove();
  const title = element('h1', problems.length === 1 ? 'One error keeps the site as it was' : `${problems.length} errors keep the site as it was`);
  const box = element('section', close, title, ...problems.map(problem));
  box.setAttribute('role', 'alert');
  root.append(style, box);
  return outside;
}

function problem({ place, code, message, note, help, editor, line, before, marked, after }) {
  const link = element('a', place);
  link.href = editor;
  const parts = [element('h2', link, ` ${code}`), element('p', message)];
  if (line) {
    const caret = element('mark', marked || ' ');
    parts.push(element('pre', element('span', `${line} | `), before, caret, after));
  }
  if (note) parts.push(element('p', `note: ${note}`));
  if (help) parts.push(element('p', `help: ${help}`));
  return element('article', ...parts);
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

addEventListener('keydown', ({ key }) => key === 'Escape' && host?.remove());
