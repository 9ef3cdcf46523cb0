/**
 * Where a page's own text, which runs from left to right, doesn't: each text of a block and what is
 * isolated between texts must begin where what is before it on its line has ended.
 */
() => {
  const TOLERANCE = 2;
  const blocks = new Map();

  const blockOf = (element) => {
    let block = element;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block;
  };

  const put = (element, text, rects) => {
    const seen = [...rects].filter((rect) => rect.width > 0);
    if (seen.length !== 1) return;
    const block = blockOf(element);
    if (!blocks.has(block)) blocks.set(block, []);
    blocks.get(block).push({ text, rect: seen[0] });
  };

  const readText = (node) => {
    const text = node.data;
    const range = document.createRange();
    let depth = 0;
    let from = 0;
    for (let i = 0; i < text.length; i++) {
      const opens = /[\u2066-\u2068]/.test(text[i]);
      if (opens && depth++ === 0) from = i;
      const ends = text[i] === '\u2069' && depth > 0;
      if (ends) depth--;
      if (depth > 0 || opens) continue;
      range.setStart(node, ends ? from : i);
      range.setEnd(node, i + 1);
      put(node.parentElement, range.toString(), range.getClientRects());
    }
  };

  const isSentence = (bdi) => bdi.dir === 'ltr' && /[\u2066-\u2068]/.test(bdi.textContent);

  const read = (element) => {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) readText(node);
      if (node.nodeType !== Node.ELEMENT_NODE || !node.checkVisibility()) continue;
      if (node.matches('script, style, svg, select, textarea, .visually-hidden')) continue;
      if (node.matches('bdi') && !isSentence(node)) put(node.parentElement, node.textContent, node.getClientRects());
      else read(node);
    }
  };

  read(document.body);
  const wrong = [];
  for (const items of blocks.values()) {
    for (let i = 1; i < items.length; i++) {
      const before = items[i - 1].rect;
      const after = items[i].rect;
      const sameLine = before.top < after.bottom - TOLERANCE && after.top < before.bottom - TOLERANCE;
      if (sameLine && after.left < before.right - TOLERANCE) {
        wrong.push(items.map((item) => item.text).join('') + ': ' + items[i].text);
        break;
      }
    }
  }
  return wrong;
}
