/** Finds facts, fields and values in the reference beside a file; what doesn't match steps back. */
export function startReference() {
  const find = document.querySelector('[data-find]');
  if (!find) return;
  find.hidden = false;
  const types = [...document.querySelectorAll('[data-type]')];
  const nothing = document.querySelector('[data-nothing]');
  find.querySelector('input').addEventListener('input', (event) => {
    const word = event.target.value.trim().toLowerCase();
    for (const type of types) {
      type.hidden = word !== '' && !type.textContent.toLowerCase().includes(word);
      type.open = word !== '' && !type.hidden;
    }
    nothing.hidden = types.some((type) => !type.hidden);
  });
}
