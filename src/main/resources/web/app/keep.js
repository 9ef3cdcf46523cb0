/**
 * Nobody loses what they typed when the session ends while they type: forms with data-keep="some-name"
 * are remembered when sent, and filled in again when a page with data-keeps-typed (the login, a
 * problem) came in between, or when the page says itself that a form was refused.
 */
const PREFIX = 'keep:';
const LOGGED_OUT = 'keep-after-login';

export function keepWhatWasTyped() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.matches('form[data-keep]')) {
      sessionStorage.setItem(PREFIX + form.dataset.keep, JSON.stringify(typed(form)));
    }
  }, true);
  if ('keepsTyped' in document.body.dataset) {
    sessionStorage.setItem(LOGGED_OUT, 'true');
    return;
  }
  if (sessionStorage.getItem(LOGGED_OUT) || document.querySelector('[data-refused]')) {
    document.querySelectorAll('form[data-keep]').forEach(restore);
  }
  forget();
}

function typed(form) {
  return [...new FormData(form)].filter(([name, value]) => name !== 'csrf' && typeof value === 'string');
}

function restore(form) {
  const kept = JSON.parse(sessionStorage.getItem(PREFIX + form.dataset.keep) ?? 'null');
  if (!kept) return;
  const left = [...kept];
  for (const control of form.elements) {
    const at = left.findIndex(([name, value]) => name === control.name
        && (!['radio', 'checkbox'].includes(control.type) || value === control.value));
    if (!control.name || control.name === 'csrf' || control.type === 'submit' || at < 0) continue;
    const [, value] = left.splice(at, 1)[0];
    if (['radio', 'checkbox'].includes(control.type)) control.checked = true;
    else control.value = value;
  }
  form.querySelector('[data-kept]')?.removeAttribute('hidden');
}

function forget() {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) || key === LOGGED_OUT)
    .forEach((key) => sessionStorage.removeItem(key));
}
