import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, snippetCompletion } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { linter, lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { drl, sentences, vocabulary } from './languages.js';
import { Problems } from './problems.js';
import { Saving } from './saving.js';
import { ask, isGivenUp, newest } from './server.js';

const LANGUAGES = { DRL: drl, SENTENCES: sentences, VOCABULARY: vocabulary };
const ICONS = { SENTENCE: 'text', FACT: 'class', OUTCOME: 'function', FIELD: 'property', VALUE: 'enum', KEYWORD: 'keyword', OPERATOR: 'keyword' };
const TYPING_PAUSE = 250;

/** Turns the plain field of a rule file into an editor that helps; the form stays what is sent. */
export function startText(room) {
  const field = room.querySelector('textarea');
  const { path, form, draft, crlf } = room.dataset;
  const readOnly = 'readOnly' in room.dataset;
  const problems = new Problems(room, (problem) => goTo(view, problem));
  const saving = new Saving(room, (revision) => {
    const text = crlf === undefined ? view.state.sliceDoc() : view.state.sliceDoc().replace(/\n/g, '\r\n');
    const address = `${draft}files/${encode(path)}?revision=${revision}`;
    return ask('PUT', address, new Blob([text]));
  });

  const view = new EditorView({
    doc: field.value,
    extensions: [
      lineNumbers(), history(), drawSelection(), search({ top: true }), highlightSelectionMatches(),
      highlightActiveLine(), highlightActiveLineGutter(), bracketMatching(), closeBrackets(), indentUnit.of('  '),
      syntaxHighlighting(classHighlighter),
      LANGUAGES[form] ?? [],
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': room.querySelector('label[for=text]').textContent, spellcheck: 'false', tabindex: '0' }),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorState.readOnly.of(readOnly),
      lintGutter(),
      linter(diagnosing(draft, path, problems), { delay: TYPING_PAUSE }),
      readOnly || form === 'OTHER' ? [] : autocompletion({ override: [completing(draft, path)], activateOnTypingDelay: 120, icons: true }),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) saving.touch();
      }),
    ],
  });
  field.hidden = true;
  field.id = '';
  field.name = '';
  field.before(view.dom);
  room.classList.add('is-ready');
  document.querySelector('[data-keys-help]')?.removeAttribute('hidden');
  if (!readOnly) view.focus();
  const line = /^#L(\d+)$/.exec(location.hash);
  if (line) goTo(view, { line: Number(line[1]), column: 1 });
}

function diagnosing(draft, path, problems) {
  const asked = newest((text) => ask('POST', draft + 'diagnostics', { path, text }));
  return async (view) => {
    try {
      const found = await asked(view.state.sliceDoc());
      problems.show(found);
      return found.map((problem) => shown(view.state.doc, problem));
    } catch (failure) {
      if (isGivenUp(failure)) return [];
      throw failure;
    }
  };
}

function shown(doc, problem) {
  const line = doc.line(Math.min(Math.max(problem.line, 1), doc.lines));
  const from = Math.min(line.from + problem.column - 1, line.to);
  const to = problem.length > 0 ? Math.min(from + problem.length, line.to) : line.to;
  return { from, to, severity: problem.severity.toLowerCase(), message: (problem.cell ? problem.cell + ': ' : '') + problem.message };
}

function completing(draft, path) {
  const asked = newest((text, offset) => ask('POST', draft + 'completion', { path, text, offset }));
  return async (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (!context.explicit && !/\S$/.test(before) && !/^\s*-?\s*$|[(,.=]\s*$/.test(before)) return null;
    if (!context.explicit && before.trim() === '' && line.number === 1) return null;
    try {
      const offered = await asked(context.state.sliceDoc(), context.pos);
      if (offered.suggestions.length === 0) return null;
      const sentence = offered.suggestions.some((one) => one.kind === 'SENTENCE');
      return { from: offered.from, options: offered.suggestions.map(option), validFor: sentence ? /^[^\n]*$/ : /^[\p{L}\p{N}_$.]*$/u };
    } catch (failure) {
      if (isGivenUp(failure)) return null;
      throw failure;
    }
  };
}

function option(one) {
  const shown = { label: one.label, type: ICONS[one.kind], detail: one.detail || undefined, info: one.info || undefined };
  return one.insert.includes('${') ? snippetCompletion(one.insert, shown) : { ...shown, apply: one.insert };
}

function goTo(view, problem) {
  const place = shown(view.state.doc, { severity: 'ERROR', cell: '', message: '', length: 0, ...problem });
  view.dispatch({ selection: { anchor: place.from, head: problem.length > 0 ? place.to : place.from }, scrollIntoView: true });
  view.focus();
}

export function encode(path) {
  return path.split('/').map(encodeURIComponent).join('/');
}
