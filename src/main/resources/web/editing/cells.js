/** What cells of a column hold: how they are shown, whether they are right, and what a field for them is. */
const NUMBER = /^-?\d+(\.\d+)?$/;
const WHOLE = /^-?\d+$/;

export function isRight(column, cell) {
  const text = cell.trim();
  if (text === '') return !/^n(ame)?$/i.test(column.kind);
  if (column.parts.length === 1) return fits(column.parts[0], text);
  const values = text.split(',');
  return values.length === column.parts.length && values.every((value, i) => fits(column.parts[i], value.trim()));
}

function fits(type, value) {
  if (value === 'null' && /^[!=]=$/.test(type.operator)) return true;
  switch (type.kind) {
    case 'NUMBER': return NUMBER.test(value);
    case 'WHOLE_NUMBER': return WHOLE.test(value);
    case 'CHOICE': return type.options.includes(value);
    case 'CHOICES': return value.split(',').every((one) => type.options.includes(one.trim()));
    case 'DURATION': return /^P(?=.)(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/.test(value);
    case 'TEXT': return value !== '';
    default: return true;
  }
}

export function isNumber(column) {
  return column.parts.length === 1 && /NUMBER/.test(column.parts[0].kind);
}

/** Shows a cell; what is meant stays what is written. */
export function show(column, cell) {
  const text = cell.trim();
  if (text === '') return [];
  if (!isRight(column, cell)) return [document.createTextNode(cell)];
  if (column.parts.length > 1) {
    return text.split(',').map((value, i) => piece(column.parts[i], value.trim()));
  }
  const type = column.parts[0];
  return type.kind === 'CHOICES' ? text.split(',').map((value) => piece(type, value.trim())) : [piece(type, text)];
}

function piece(type, value) {
  const tag = document.createElement('span');
  tag.className = 'cell__part cell__part--' + type.kind.toLowerCase();
  const shown = type.prefix && value.startsWith(type.prefix) ? value.slice(type.prefix.length) : value;
  tag.textContent = /NUMBER/.test(type.kind) && NUMBER.test(shown) ? grouped(shown) : shown;
  return tag;
}

/** Thousands apart by a narrow space, which no locale reads as a decimal sign. */
function grouped(number) {
  const [whole, part] = number.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u202f');
  return part === undefined ? apart : apart + '.' + part;
}

/** The fields to edit a cell with: one for each of its values. */
export function fields(column, cell, inUse, label) {
  const values = column.parts.length === 1 ? [cell] : split(cell, column.parts.length);
  const made = column.parts.map((type, i) => field(type, values[i] ?? '', column.parts.length === 1 ? inUse : []));
  made.forEach((one, i) => one.element.setAttribute('aria-label', made.length === 1 ? label : `${label} (${i + 1}/${made.length})`));
  return {
    elements: made.map((one) => one.element),
    first: made[0].focus ?? made[0].element,
    value: () => (made.every((one) => one.value().trim() === '') ? '' : made.map((one) => one.value()).join(made.length > 1 ? ', ' : '')),
  };
}

function split(cell, parts) {
  const values = cell.split(',').map((value) => value.trim());
  // a text at the end may have been written with commas of its own
  return values.length > parts ? [...values.slice(0, parts - 1), values.slice(parts - 1).join(', ')] : values;
}

function field(type, value, inUse) {
  if (type.kind === 'CHOICE' || type.kind === 'YES') {
    return chosen(type.kind === 'YES' ? ['yes'] : type.options, type.prefix, value.trim());
  }
  if (type.kind === 'CHOICES') return ticked(type, value);
  const input = document.createElement('input');
  input.value = value;
  input.autocomplete = 'off';
  if (/NUMBER/.test(type.kind)) input.inputMode = 'decimal';
  if (inUse.length > 0 && type.kind === 'TEXT') {
    const list = document.createElement('datalist');
    list.id = 'in-use-' + Math.random().toString(36).slice(2);
    list.append(...inUse.map((one) => Object.assign(document.createElement('option'), { value: one })));
    input.setAttribute('list', list.id);
    document.body.append(list);
    input.addEventListener('blur', () => list.remove(), { once: true });
  }
  return { element: input, value: () => input.value };
}

function chosen(options, prefix, value) {
  const select = document.createElement('select');
  const all = ['', ...options];
  if (!all.includes(value)) all.push(value);
  select.append(...all.map((one) => new Option(one.startsWith(prefix) ? one.slice(prefix.length) : one, one, false, one === value)));
  return { element: select, value: () => select.value };
}

function ticked(type, value) {
  const box = document.createElement('div');
  box.className = 'cell__choices';
  box.setAttribute('role', 'group');
  const now = new Set(value.split(',').map((one) => one.trim()).filter(Boolean));
  const boxes = type.options.map((one) => {
    const label = document.createElement('label');
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox', value: one, checked: now.has(one) });
    label.append(tick, one.slice(type.prefix.length));
    box.append(label);
    return tick;
  });
  // the label of a box would take the focus out of the list
  box.addEventListener('mousedown', (event) => event.target.matches('input') || event.preventDefault());
  const unknown = [...now].filter((one) => !type.options.includes(one));
  return {
    element: box,
    focus: boxes[0],
    value: () => [...boxes.filter((one) => one.checked).map((one) => one.value), ...unknown].join(', '),
  };
}
