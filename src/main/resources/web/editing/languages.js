import { StreamLanguage } from '@codemirror/language';

const KEYWORDS = new Set(
  ('package import global function query declare rule extends when then end salience no-loop agenda-group '
    + 'not exists forall from collect accumulate eval and or in contains memberOf matches soundslike str '
    + 'insert new modify update delete retract').split(' '));
const ATOMS = new Set(['true', 'false', 'null', 'this', 'drools']);

/** One piece of rule language. */
function rule(stream) {
  if (stream.match('//')) return toLineEnd(stream, 'comment');
  if (stream.match(/^"(?:\\.|[^"\\])*"?/) || stream.match(/^'(?:\\.|[^'\\])*'?/)) return 'string';
  if (stream.match(/^\d[\w.]*/)) return 'number';
  if (stream.match(/^\$[\w]+/)) return 'variableName';
  const word = stream.match(/^[\p{L}_][\p{L}\p{N}_-]*/u);
  if (word) {
    if (KEYWORDS.has(word[0])) return 'keyword';
    if (ATOMS.has(word[0])) return 'atom';
    if (/^\p{Lu}[\p{Lu}\p{N}_]+$/u.test(word[0])) return 'atom';
    return /^\p{Lu}/u.test(word[0]) ? 'typeName' : 'propertyName';
  }
  if (stream.match(/^(?:==|!=|<=|>=|&&|\|\||[<>=!|&+*/:-])/)) return 'operator';
  stream.next();
  return null;
}

function toLineEnd(stream, style) {
  stream.skipToEnd();
  return style;
}

export const drl = StreamLanguage.define({
  name: 'drl',
  startState: () => ({ comment: false }),
  token(stream, state) {
    if (state.comment || stream.match('/*')) {
      state.comment = !stream.match(/^.*?\*\//);
      if (state.comment) stream.skipToEnd();
      return 'comment';
    }
    return stream.eatSpace() ? null : rule(stream);
  },
  languageData: { commentTokens: { line: '//', block: { open: '/*', close: '*/' } }, closeBrackets: { brackets: ['(', '"'] } },
});

/** Rules in sentences: values and numbers stand out of what is said. */
export const sentences = StreamLanguage.define({
  name: 'sentences',
  startState: () => ({ within: false }),
  token(stream, state) {
    if (stream.sol()) {
      stream.eatSpace();
      if (stream.match(/^(?:when|then)\s*$/)) {
        state.within = true;
        return 'keyword';
      }
      if (stream.match(/^end\s*$/)) {
        state.within = false;
        return 'keyword';
      }
      if (stream.match(/^(?:\/\/|#)/)) return toLineEnd(stream, 'comment');
      if (state.within && stream.match(/^-(?=\s)/)) return 'operator';
    }
    if (!state.within) return stream.eatSpace() ? null : rule(stream);
    if (stream.match(/^\d[\d.]*(?!\p{L})/u)) return 'number';
    if (stream.match(/^\p{Lu}[\p{Lu}\p{N}_]{2,}(?!\p{Ll})/u)) return 'atom';
    stream.match(/^[\p{L}\p{N}_'’]+/u) || stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '//' } },
});

/** A vocabulary: the sentence with its places left of "=", its meaning in rule language right of it. */
export const vocabulary = StreamLanguage.define({
  name: 'vocabulary',
  startState: () => ({ meaning: false }),
  token(stream, state) {
    if (stream.sol()) {
      state.meaning = false;
      if (stream.match(/^\s*#/)) return toLineEnd(stream, 'comment');
      if (stream.match(/^\s*\[[^\]]*\](?:\[[^\]]*\])?/)) return 'keyword';
    }
    if (stream.match(/^\{[^}]*\}/)) return 'variableName';
    if (state.meaning) return stream.eatSpace() ? null : rule(stream);
    if (stream.match('\\=')) return null;
    if (stream.match('=')) {
      state.meaning = true;
      return 'operator';
    }
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
});
