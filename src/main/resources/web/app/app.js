import './app.css';
import 'htmx.org';
import { startTheme } from './theme.js';
import { keepWhatWasTyped } from './keep.js';
import { startKeyboard } from './keyboard.js';
import { drawDiagrams } from './diagram.js';

document.cookie = 'tz=' + Intl.DateTimeFormat().resolvedOptions().timeZone + ';path=/;max-age=31536000;samesite=lax';

startTheme();
keepWhatWasTyped();
startKeyboard();
drawDiagrams();

document.addEventListener('click', (event) => {
  const toggle = event.target.closest('.nav__toggle');
  if (toggle) {
    toggle.setAttribute('aria-expanded', String(toggle.getAttribute('aria-expanded') !== 'true'));
  }
  const opener = event.target.closest('[data-opens]');
  if (opener) {
    document.getElementById(opener.dataset.opens)?.showModal();
  }
});

// Filters act as soon as they are changed; without script their button does.
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (form?.matches('[data-submit-on-change]')) {
    form.requestSubmit();
  }
});

// A form is sent once, however often its button is pressed.
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  const confirmation = event.submitter?.dataset.confirm;
  if (confirmation && !window.confirm(confirmation)) {
    event.preventDefault();
    return;
  }
  if (event.target.method === 'post') {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = 'true';
  }
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});

document.querySelector('.error-summary')?.focus();
