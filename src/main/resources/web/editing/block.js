/** Cells as spreadsheets put them on the clipboard: tabs between cells, quotes where a cell has line ends. */
export function parseBlock(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i];
    if (quoted) {
      if (c === '"' && plain[i + 1] === '"') cell += plain[++i];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (c === '\n') {
      rows.at(-1).push(cell);
      cell = '';
      rows.push([]);
    } else cell += c;
  }
  rows.at(-1).push(cell);
  return rows;
}

export function writeBlock(rows) {
  return rows.map((row) => row.map((cell) => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
}
