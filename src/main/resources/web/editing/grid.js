import { Problems } from './problems.js';
import { Saving } from './saving.js';
import { ask, isGivenUp, newest } from './server.js';
import { isBlank, TableGrid } from './tableGrid.js';
import { Past } from './past.js';

const TYPING_PAUSE = 300;

/** The decision tables of a file as grids: one place that knows all rows, what was before, and what is wrong. */
export async function startGrid(room) {
  const place = room.querySelector('[data-tables]');
  const { path, draft, grid } = room.dataset;
  const address = grid;
  place.textContent = room.dataset.sayLoading;
  let read;
  try {
    read = await ask('GET', address);
  } catch (failure) {
    place.textContent = failure.message;
    return;
  }
  room.dataset.revision = read.revision;
  const readOnly = 'readOnly' in room.dataset;
  const all = read.tables.map((table) => table.rules.map((rule) => rule.cells));
  const past = new Past(all);
  const saving = new Saving(room, (revision) => ask('PUT', `${address}?revision=${revision}`, past.now));
  const problems = new Problems(room, (problem) => grids.find((one) => one.goTo(problem.cell)));
  const grids = read.tables.map((table, index) => new TableGrid(table, {
    say: room.dataset,
    readOnly,
    rows: () => past.now[index],
    firstRow: () => table.startRow + 5 + read.tables.slice(0, index).reduce((more, one, i) => more + past.now[i].filter((cells) => !isBlank(cells)).length - one.rules.length, 0),
    change: (rows) => {
      past.change(past.now.map((one, i) => (i === index ? rows : one)));
      changed();
    },
    undo: () => past.undo() && changed(true),
    redo: () => past.redo() && changed(true),
  }));
  place.replaceChildren(...grids.map((one) => one.element));
  room.classList.add('is-ready');
  const row = /^#L(\d+)$/.exec(location.hash);
  if (row) grids.find((one) => one.goTo(`A${row[1]}`));

  const diagnosed = newest(() => ask('POST', draft + 'diagnostics', { path, tables: past.now }));
  let pause;
  function changed(redrawn = false) {
    if (redrawn) grids.forEach((one) => one.draw());
    saving.touch();
    clearTimeout(pause);
    pause = setTimeout(diagnose, TYPING_PAUSE);
  }
  async function diagnose() {
    try {
      const found = await diagnosed();
      problems.show(found);
      const byCell = new Map(found.map((problem) => [problem.cell, problem.message]));
      grids.forEach((one) => one.mark(byCell));
    } catch (failure) {
      if (!isGivenUp(failure)) throw failure;
    }
  }
  diagnose();
  // #C12 names a cell, #L12 a row, as lines of text are named
  const named = /^#(?:L(\d+)|([A-Z]{1,2}\d+))$/.exec(location.hash);
  if (named) grids.find((one) => one.goTo(named[2] ?? 'A' + named[1]));
}
