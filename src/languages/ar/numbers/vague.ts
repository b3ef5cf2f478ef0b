import type { Token } from '../../../text/index.ts';
import { lexemeOf } from './cardinals.ts';
import type { FoundQuantity } from './found.ts';
import { startAfter } from './found.ts';

const severals = new Set(['بضع', 'بضعه', 'عده']);
const several = new Map<string, string>();
for (const stem of severals)
  for (const letter of ['', 'و', 'ف', 'ب', 'ل', 'ك', 'ول', 'وب']) several.set(letter + stem, stem);

/** The folded words that say "several", with what is fused before them. */
export const vagueOpeners: ReadonlySet<string> = new Set(several.keys());

const scaleOf = (tokens: readonly Token[], i: number, to: number): number | null => {
  const lexeme = i < to ? lexemeOf(tokens[i]) : undefined;
  return lexeme?.entry.kind === 'scale' && lexeme.proclitics === '' ? lexeme.entry.value : null;
};

/** "عشرات", "مئات الآلاف", "آلاف", "بضعة", "بضع مئات", "عدة". */
export function readVague(tokens: readonly Token[], i: number, to: number): FoundQuantity | null {
  const token = tokens[i] as Token;
  const stem = several.get(token.folded);
  const next = i + 1 < to ? lexemeOf(tokens[i + 1]) : undefined;
  if (stem !== undefined) {
    const few = stem !== 'عده';
    const factor =
      few && next?.proclitics === '' && (next.entry.kind === 'scale' || next.entry.kind === 'vague')
        ? next.entry.kind === 'vague'
          ? next.entry.value / 2
          : next.entry.value
        : null;
    const teen = few && next?.entry.kind === 'teen' && next.proclitics === '';
    const last = factor !== null || teen ? i + 2 : i + 1;
    const add = teen ? 10 : 0;
    return {
      from: i,
      to: last,
      start: startAfter(token, token.folded.slice(0, token.folded.length - stem.length)),
      end: (tokens[last - 1] as Token).end,
      min: 3 * (factor ?? 1) + add,
      max: few ? 9 * (factor ?? 1) + add : null,
      value: null,
      kind: 'count',
      rule: 'ar/numbers/several',
    };
  }
  const lexeme = lexemeOf(token);
  if (!lexeme) return null;
  let min: number | null = null;
  if (lexeme.entry.kind === 'vague') min = lexeme.entry.value;
  else if (/^(الاف|ملايين|مليارات)$/.test(lexeme.stem) && lexeme.entry.kind === 'scale') min = 2 * lexeme.entry.value;
  if (min === null) return null;
  const scale = scaleOf(tokens, i + 1, to);
  const last = scale !== null ? i + 2 : i + 1;
  return {
    from: i,
    to: last,
    start: startAfter(token, lexeme.proclitics),
    end: (tokens[last - 1] as Token).end,
    min: min * (scale ?? 1),
    max: null,
    value: null,
    kind: 'count',
    rule: 'ar/numbers/dozens',
  };
}
