/**
 * Keys for lists: in a [data-keys] table, j and k move, Enter opens [data-open], c presses [data-claim];
 * / goes to [data-search], ? shows #keys. Never while typing.
 */
export function startKeyboard() {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = KEYS[event.key];
    if (act && act(event.target) !== false) event.preventDefault();
  });
  // A row that was replaced in place stays the one we are at.
  document.body.addEventListener('htmx:load', (event) => {
    if (event.detail.elt.matches?.('[data-keys] [data-row]')) select(event.detail.elt);
  });
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  c: () => press('[data-claim]'),
  Enter: (target) => (target.closest('a, button, summary') ? false : press('[data-open]')),
  '/': () => focus('[data-search]'),
  '?': () => show('keys'),
};

function isTyping(element) {
  return element.closest('input, textarea, select, [contenteditable], dialog, .cm-editor') !== null;
}

function rows() {
  return [...document.querySelectorAll('[data-keys] [data-row]')];
}

function move(step) {
  const all = rows();
  if (all.length === 0) return false;
  const now = all.findIndex((row) => row.classList.contains('is-selected'));
  const next = Math.min(all.length - 1, Math.max(0, now < 0 ? 0 : now + step));
  select(all[next]);
  return true;
}

function select(row) {
  rows().forEach((other) => other.classList.toggle('is-selected', other === row));
  row.querySelector('[data-open]')?.focus();
  row.scrollIntoView({ block: 'nearest' });
}

function press(selector) {
  const control = document.querySelector('[data-keys] .is-selected ' + selector);
  control?.click();
  return control !== null;
}

function focus(selector) {
  const control = document.querySelector(selector);
  control?.focus();
  return control !== null;
}

function show(id) {
  const dialog = document.getElementById(id);
  dialog?.showModal();
  return dialog !== null;
}
