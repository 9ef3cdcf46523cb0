import { fields, isNumber, isRight, show } from './cells.js';
import { parseBlock, writeBlock } from './block.js';

export function isBlank(cells) {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * One decision table as an ARIA grid: arrows move, typing or Enter edits, Esc gives up, and rows are
 * added, copied, moved and removed. The rows themselves belong to whoever made it.
 */
export class TableGrid {
  constructor(table, owner) {
    this.table = table;
    this.owner = owner;
    this.say = owner.say;
    this.at = { row: 0, column: 0 };
    this.from = null;
    this.messages = new Map();
    this.element = document.createElement('section');
    this.element.className = 'grid panel panel--flush';
    this.element.append(this.head(), this.frame());
    this.draw();
  }

  head() {
    const head = document.createElement('div');
    head.className = 'grid__head';
    const title = document.createElement('h2');
    title.textContent = this.table.name || this.say.sayTable;
    title.id = 'table-' + this.table.startRow;
    this.element.setAttribute('aria-labelledby', title.id);
    const tools = document.createElement('div');
    tools.className = 'grid__tools';
    tools.setAttribute('role', 'toolbar');
    tools.setAttribute('aria-label', title.textContent);
    if (!this.owner.readOnly) {
      tools.append(
        this.tool('add', () => this.add()), this.tool('copy', () => this.copy()), this.tool('up', () => this.move(-1)),
        this.tool('down', () => this.move(1)), this.tool('remove', () => this.remove()),
        this.tool('undo', this.owner.undo), this.tool('redo', this.owner.redo));
    }
    const how = document.createElement('label');
    how.className = 'grid__how';
    const tick = Object.assign(document.createElement('input'), { type: 'checkbox' });
    tick.addEventListener('change', () => this.element.classList.toggle('shows-conditions', tick.checked));
    how.append(tick, this.say.sayConditions);
    tools.append(how);
    head.append(title, tools);
    return head;
  }

  tool(name, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button button--small button--quiet';
    button.dataset.tool = name;
    button.textContent = this.say['say' + name[0].toUpperCase() + name.slice(1)];
    button.addEventListener('click', act);
    return button;
  }

  frame() {
    const frame = document.createElement('div');
    frame.className = 'grid__scroll';
    this.grid = document.createElement('table');
    this.grid.setAttribute('role', 'grid');
    this.grid.setAttribute('aria-labelledby', 'table-' + this.table.startRow);
    this.grid.append(this.headings(), (this.body = document.createElement('tbody')));
    this.grid.addEventListener('keydown', (event) => this.key(event));
    this.grid.addEventListener('mousedown', (event) => this.press(event));
    this.grid.addEventListener('dblclick', (event) => event.target.closest('td') && this.edit());
    this.grid.addEventListener('copy', (event) => this.toClipboard(event));
    this.grid.addEventListener('paste', (event) => this.fromClipboard(event));
    this.told = document.createElement('p');
    this.told.className = 'grid__told';
    this.told.setAttribute('role', 'status');
    frame.append(this.grid);
    const both = document.createDocumentFragment();
    both.append(frame, this.told);
    return both;
  }

  headings() {
    const head = document.createElement('thead');
    const letters = this.headRow('grid__letters', (column) => column.letters);
    const names = this.headRow('grid__names', (column) => column.heading);
    this.table.columns.forEach((column, i) => {
      const hint = document.createElement('span');
      hint.className = 'grid__hint';
      hint.textContent = column.parts.map((type) => this.hint(type)).filter(Boolean).join(', ');
      if (hint.textContent) names.cells[i + 1].append(hint);
    });
    head.append(letters, names, this.headRow('grid__condition', (column) => column.object), this.headRow('grid__condition', (column) => column.condition));
    return head;
  }

  hint(type) {
    const words = this.say['hint' + type.kind[0] + type.kind.slice(1).toLowerCase().replace(/_(.)/g, (_, c) => c.toUpperCase())] ?? '';
    return words.replace('*', type.list);
  }

  headRow(name, text) {
    const row = document.createElement('tr');
    row.className = name;
    const corner = document.createElement('th');
    corner.scope = 'col';
    corner.className = 'grid__number';
    corner.textContent = name === 'grid__names' ? this.say.sayRow : '';
    row.append(corner, ...this.table.columns.map((column) => {
      const cell = document.createElement('th');
      cell.scope = 'col';
      cell.textContent = text(column);
      if (/^n(ame)?$/i.test(column.kind)) cell.className = 'grid__name';
      return cell;
    }));
    if (name !== 'grid__names') row.setAttribute('aria-hidden', 'true');
    return row;
  }

  draw() {
    const rows = this.owner.rows();
    const focused = this.grid.contains(document.activeElement);
    this.at.row = Math.max(0, Math.min(this.at.row, rows.length - 1));
    this.body.replaceChildren(...rows.map((cells, i) => this.row(cells, i)));
    if (rows.length === 0) {
      const empty = this.body.insertRow();
      const cell = empty.insertCell();
      cell.colSpan = this.table.columns.length + 1;
      cell.textContent = this.say.sayEmpty;
      cell.className = 'muted';
    }
    this.mark(this.messages);
    this.rove(focused);
  }

  row(cells, i) {
    const row = document.createElement('tr');
    const number = document.createElement('th');
    number.scope = 'row';
    number.className = 'grid__number';
    number.textContent = isBlank(cells) ? '·' : this.fileRow(i);
    row.append(number, ...this.table.columns.map((column, j) => {
      const cell = document.createElement('td');
      cell.tabIndex = -1;
      cell.setAttribute('role', 'gridcell');
      if (isNumber(column)) cell.classList.add('num');
      if (/^n(ame)?$/i.test(column.kind)) cell.classList.add('grid__name');
      cell.append(...show(column, cells[j] ?? ''));
      return cell;
    }));
    return row;
  }

  cell(row = this.at.row, column = this.at.column) {
    return this.body.rows[row]?.cells[column + 1];
  }

  /** The row of the file; rows without anything in them are not written. */
  fileRow(row) {
    return this.owner.firstRow() + this.owner.rows().slice(0, row).filter((cells) => !isBlank(cells)).length;
  }

  name(row, column) {
    return this.table.columns[column].letters + this.fileRow(row);
  }

  /** Shows which cells are wrong: those the server names, and at once those that can't be right. */
  mark(messages) {
    this.messages = messages;
    let row = this.owner.firstRow();
    this.owner.rows().forEach((cells, i) => {
      const blank = isBlank(cells);
      this.table.columns.forEach((column, j) => {
        const wrong = !blank && (messages.has(column.letters + row) || !isRight(column, cells[j] ?? ''));
        const cell = this.cell(i, j);
        cell.classList.toggle('is-wrong', wrong);
        if (wrong) cell.setAttribute('aria-invalid', 'true');
        else cell.removeAttribute('aria-invalid');
      });
      if (!blank) row++;
    });
    this.tell();
  }

  tell() {
    if (this.owner.rows().length === 0) return;
    const name = this.name(this.at.row, this.at.column);
    const message = isBlank(this.owner.rows()[this.at.row]) ? null : this.messages.get(name);
    this.told.textContent = message ? `${name}: ${message}` : '';
  }

  goTo(name) {
    for (let i = 0; i < this.owner.rows().length; i++) {
      const j = this.table.columns.findIndex((_, column) => this.name(i, column) === name);
      if (j >= 0) {
        this.go(i, j);
        return true;
      }
    }
    return false;
  }

  go(row, column, stretch = false) {
    this.from = stretch ? this.from ?? { ...this.at } : null;
    this.at = {
      row: Math.max(0, Math.min(row, this.owner.rows().length - 1)),
      column: Math.max(0, Math.min(column, this.table.columns.length - 1)),
    };
    this.rove(true);
  }

  rove(focus) {
    this.body.querySelectorAll('[tabindex="0"]').forEach((cell) => (cell.tabIndex = -1));
    this.body.querySelectorAll('.is-current, .is-chosen').forEach((one) => one.classList.remove('is-current', 'is-chosen'));
    const cell = this.cell();
    if (!cell) return;
    cell.tabIndex = 0;
    cell.parentElement.classList.add('is-current');
    if (this.from) this.block().cells.forEach(([i, j]) => this.cell(i, j).classList.add('is-chosen'));
    if (focus) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    this.tell();
  }

  block() {
    const other = this.from ?? this.at;
    const [top, bottom] = [Math.min(this.at.row, other.row), Math.max(this.at.row, other.row)];
    const [left, right] = [Math.min(this.at.column, other.column), Math.max(this.at.column, other.column)];
    const cells = [];
    for (let i = top; i <= bottom; i++) for (let j = left; j <= right; j++) cells.push([i, j]);
    return { top, bottom, left, right, cells };
  }

  press(event) {
    const cell = event.target.closest('td');
    if (!cell || event.target.closest('.cell__editor') || this.owner.rows().length === 0) return;
    this.editor?.commit();
    event.preventDefault();
    this.go(cell.parentElement.sectionRowIndex, cell.cellIndex - 1, event.shiftKey);
  }

  key(event) {
    if (this.editor) {
      this.editorKey(event);
      return;
    }
    const act = this.action(event);
    if (act) {
      event.preventDefault();
      act();
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.edit(event.key);
    }
  }

  action(event) {
    const { row, column } = this.at;
    const to = (i, j) => () => this.go(i, j, event.shiftKey);
    const command = event.ctrlKey || event.metaKey;
    const last = { row: this.owner.rows().length - 1, column: this.table.columns.length - 1 };
    if (command) {
      return { z: event.shiftKey ? this.owner.redo : this.owner.undo, y: this.owner.redo, Home: to(0, 0), End: to(last.row, last.column), Enter: () => this.add(), d: () => this.copy() }[event.key];
    }
    if (event.altKey) {
      return { ArrowUp: () => this.move(-1), ArrowDown: () => this.move(1) }[event.key];
    }
    return {
      ArrowUp: to(row - 1, column), ArrowDown: to(row + 1, column), ArrowLeft: to(row, column - 1), ArrowRight: to(row, column + 1),
      Home: to(row, 0), End: to(row, last.column), PageUp: to(row - 10, column), PageDown: to(row + 10, column),
      Enter: () => this.edit(), F2: () => this.edit(), ' ': () => this.edit(), Delete: () => this.clear(), Backspace: () => this.clear(),
    }[event.key];
  }

  editorKey(event) {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.editor.close();
      this.go(this.at.row, this.at.column);
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      this.editor.commit();
      this.go(this.at.row + 1, this.at.column);
    } else if (event.key === 'Tab' && this.editor.isAtEdge(event.shiftKey)) {
      event.preventDefault();
      this.editor.commit();
      this.go(this.at.row, this.at.column + (event.shiftKey ? -1 : 1));
    } else if (/^Arrow(Up|Down)$/.test(event.key) && event.target.closest('.cell__choices')) {
      event.preventDefault();
      const boxes = [...event.target.closest('.cell__choices').querySelectorAll('input')];
      boxes[boxes.indexOf(event.target) + (event.key === 'ArrowUp' ? -1 : 1)]?.focus();
    }
  }

  edit(typed) {
    if (this.owner.readOnly || this.owner.rows().length === 0 || this.editor) return;
    const { row, column } = { row: this.at.row, column: this.at.column };
    const cell = this.cell();
    const kind = this.table.columns[column];
    const value = this.owner.rows()[row][column] ?? '';
    const inUse = [...new Set(this.owner.rows().map((cells) => cells[column]).filter(Boolean))].slice(0, 40);
    const made = fields(kind, value, /^n(ame)?$/i.test(kind.kind) ? [] : inUse, `${kind.heading} ${this.name(row, column)}`);
    const box = document.createElement('div');
    box.className = 'cell__editor';
    box.append(...made.elements);
    const width = cell.getBoundingClientRect().width;
    box.style.minWidth = Math.max(width, 120) + 'px';
    cell.replaceChildren(box);
    cell.classList.add('is-edited');
    const close = () => {
      if (this.editor !== editor) return;
      this.editor = null;
      cell.classList.remove('is-edited');
      cell.replaceChildren(...show(kind, this.owner.rows()[row][column] ?? ''));
    };
    const commit = () => {
      if (this.editor !== editor) return;
      const now = made.value();
      close();
      if (now !== value) this.set([[row, column, now]]);
    };
    const editor = (this.editor = {
      close,
      commit,
      isAtEdge: (back) => {
        const inside = [...box.querySelectorAll('input, select')];
        return document.activeElement === (back ? inside[0] : inside.at(-1));
      },
    });
    box.addEventListener('focusout', (event) => {
      if (!box.contains(event.relatedTarget)) setTimeout(() => !box.contains(document.activeElement) && commit());
    });
    const choices = box.querySelector('.cell__choices');
    if (choices) this.place(choices, cell);
    made.first.focus();
    if (made.first.matches('input:not([type])')) {
      if (typed !== undefined) made.first.value = typed;
      else made.first.select();
    }
  }

  /** Beside its cell, and whole within the window. */
  place(choices, cell) {
    const { left, top } = cell.getBoundingClientRect();
    const { width, height } = choices.getBoundingClientRect();
    choices.style.left = Math.max(8, Math.min(left, window.innerWidth - width - 12)) + 'px';
    choices.style.top = Math.max(8, Math.min(top, window.innerHeight - height - 12)) + 'px';
  }

  /** Sets cells, one step of undo for all of them. */
  set(changes) {
    const rows = this.owner.rows().map((cells) => [...cells]);
    for (const [row, column, value] of changes) {
      while (rows.length <= row) rows.push(this.table.columns.map(() => ''));
      while (rows[row].length <= column) rows[row].push('');
      rows[row][column] = value;
    }
    this.owner.change(rows);
    this.draw();
  }

  clear() {
    if (this.owner.readOnly) return;
    this.set(this.block().cells.map(([row, column]) => [row, column, '']));
    this.rove(true);
  }

  rowsAfter(change, row) {
    if (this.owner.readOnly) return;
    this.editor?.commit();
    const rows = [...this.owner.rows()];
    change(rows);
    this.from = null;
    this.owner.change(rows);
    this.at.row = row;
    this.draw();
    this.rove(true);
  }

  add() {
    const row = this.owner.rows().length === 0 ? 0 : this.at.row + 1;
    this.at.column = 0;
    this.rowsAfter((rows) => rows.splice(row, 0, this.table.columns.map((column) => (column.parts[0].kind === 'YES' && column.parts.length === 1 ? 'yes' : ''))), row);
  }

  copy() {
    if (this.owner.rows().length === 0) return;
    this.rowsAfter((rows) => rows.splice(this.at.row + 1, 0, [...rows[this.at.row]]), this.at.row + 1);
  }

  move(step) {
    const to = this.at.row + step;
    if (to < 0 || to >= this.owner.rows().length) return;
    this.rowsAfter((rows) => rows.splice(to, 0, ...rows.splice(this.at.row, 1)), to);
  }

  remove() {
    const { top, bottom } = this.block();
    if (this.owner.rows().length === 0) return;
    this.rowsAfter((rows) => rows.splice(top, bottom - top + 1), top);
  }

  toClipboard(event) {
    if (this.editor || this.owner.rows().length === 0) return;
    const { top, bottom, left, right } = this.block();
    const block = this.owner.rows().slice(top, bottom + 1).map((cells) => this.table.columns.slice(left, right + 1).map((_, j) => cells[left + j] ?? ''));
    event.clipboardData.setData('text/plain', writeBlock(block));
    event.preventDefault();
  }

  fromClipboard(event) {
    if (this.editor || this.owner.readOnly) return;
    event.preventDefault();
    const { top, left } = this.owner.rows().length === 0 ? { top: 0, left: 0 } : this.block();
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    const changes = block.flatMap((cells, i) => cells.map((value, j) => [top + i, left + j, value.trim()]));
    this.set(changes.filter(([, column]) => column < this.table.columns.length));
    this.from = { row: top, column: left };
    this.at = { row: top + block.length - 1, column: Math.min(left + block[0].length, this.table.columns.length) - 1 };
    this.rove(true);
  }
}
