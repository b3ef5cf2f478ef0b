import type { Arc } from '../analysis.ts';

/** "قصفا روسيا", "رتلا سوريا": behind an indefinite in the accusative the name of a state is its adjective. */
export function isStateAsAdjective(arcs: readonly Arc[], i: number, text: string): boolean {
  const [before, { kind, start, end, proclitics }] = [arcs[i - 1], arcs[i] as Arc];
  if (kind !== 'actor' || before === undefined || proclitics.length > 0 || before.enclitic !== null) return false;
  // "13 سوريا": counted
  if (before.kind === 'number' && /[^ا]يا$/.test(text.slice(start, end))) return true;
  if (!/[^ا]يا$/.test(text.slice(start, end)) || before.to !== arcs[i]?.from || before.stem.startsWith('ال'))
    return false;
  return (
    nominals.has(before.kind) && before.gender !== 'f' && /(?:ً|[^اويىه]ا)$/.test(text.slice(before.start, before.end))
  );
}
const nominals: ReadonlySet<Arc['kind']> = new Set<Arc['kind']>([
  'word',
  'masdar',
  'role',
  'participle',
  'noun',
  'nisba',
]);
