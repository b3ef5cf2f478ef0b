import type { Token } from '../../../text/index.ts';
import type { Digits, Numeral } from './cardinals.ts';
import { lexemeOf, tokenAt } from './cardinals.ts';
import { numberLexemes, ordinalLexemes } from './lexeme.ts';

/** Reads an ordinal that starts at token `i`: "الثالث", "الحادي عشر", "الخامسة والعشرين", "العشرون" (only definite). */
export function readOrdinal(tokens: readonly Token[], i: number, to: number): Numeral | null {
  const token = tokenAt(tokens, i, to);
  if (token?.kind !== 'word') return null;
  const lexeme = ordinalLexemes.get(token.folded);
  if (!lexeme) {
    const number = numberLexemes.get(token.folded);
    if (!number?.definite) return null;
    const { entry, proclitics } = number;
    const one = entry.kind === 'unit' && entry.value > 0 ? entry.value : null;
    const next = tokenAt(tokens, i + 1, to);
    if (one !== null) {
      const ten = tenAfter(tokens, i + 1, to);
      if (ten) return { from: i, to: ten.to, value: one + ten.value, kind: 'words', proclitics, definite: true };
      const teen = lexemeOf(next);
      if (teen?.entry.kind === 'teen' && teen.proclitics === '')
        return { from: i, to: i + 2, value: one + 10, kind: 'words', proclitics, definite: true };
      return null;
    }
    if (entry.kind === 'hundred' || entry.kind === 'ten' || (entry.kind === 'scale' && entry.value > 12))
      return withSmaller(tokens, to, {
        from: i,
        to: i + 1,
        value: entry.value,
        kind: 'words',
        proclitics,
        definite: true,
      });
    return null;
  }
  const { proclitics, definite, entry } = lexeme;
  const small = entry === 11 ? 1 : entry;
  const teen = lexemeOf(tokenAt(tokens, i + 1, to));
  if (teen?.entry.kind === 'teen' && teen.proclitics === '' && !teen.definite && small < 10)
    return { from: i, to: i + 2, value: 10 + small, kind: 'words', proclitics, definite };
  const ten = definite ? tenAfter(tokens, i + 1, to) : null;
  if (ten && small < 10) return { from: i, to: ten.to, value: ten.value + small, kind: 'words', proclitics, definite };
  return entry === 11 ? null : { from: i, to: i + 1, value: entry, kind: 'words', proclitics, definite };
}

/** The tens of "الحادي والعشرين": with و fused or apart. */
function tenAfter(tokens: readonly Token[], i: number, to: number): Digits | null {
  const apart = tokenAt(tokens, i, to)?.folded === 'و';
  const lexeme = lexemeOf(tokenAt(tokens, apart ? i + 1 : i, to));
  if (lexeme?.entry.kind !== 'ten' || !lexeme.definite || (!apart && lexeme.proclitics !== 'و')) return null;
  return { to: apart ? i + 2 : i + 1, value: lexeme.entry.value };
}

/** "المئة والخامسة والعشرين". */
function withSmaller(tokens: readonly Token[], to: number, numeral: Numeral): Numeral {
  if (numeral.value < 100) return numeral;
  const next = readOrdinal(tokens, numeral.to, to);
  if (next?.proclitics !== 'و' || !next.definite || next.value >= numeral.value) return numeral;
  return { ...numeral, to: next.to, value: numeral.value + next.value };
}
