import type { Captures, Reader } from './readers.ts';
import { readers } from './readers.ts';
import type { Context, Term } from './term.ts';

/**
 * A rule is a plain value. A pattern is words and slots between spaces: `اول|الفاتح من? شهر? <month> <tail>?`.
 * `a|b` one of these words · `x?` may be missing · `<month>` what a reader reads, kept under its name, `<day2>` a second time ·
 * `&x` joined by و, fused or apart · `~x` with ب or ل fused. The first word or slot may have و ف ب ل ك fused; they are outside the date.
 * Rules of a higher tier see the dates of the lower ones as `<date>`, `<dayterm>`, `<period>`.
 */
export interface Rule {
  name: string;
  tier: number;
  patterns: readonly string[];
  make: (found: Captures, context: Context, at: { from: number; to: number }) => Term | null;
}

interface Element {
  optional: boolean;
  joined: boolean;
  loose: boolean;
  words: ReadonlySet<string> | null;
  reader: Reader | null;
  key: string;
}

export interface Compiled {
  rule: Rule;
  elements: readonly Element[];
}

function compileElement(source: string): Element {
  let text = source;
  const optional = text.endsWith('?') && text.length > 1;
  if (optional) text = text.slice(0, -1);
  const joined = text.startsWith('&');
  const loose = text.startsWith('~');
  if (joined || loose) text = text.slice(1);
  const slot = /^<([a-z-]+?)(\d?)>$/.exec(text);
  if (slot) {
    const name = slot[1] as string;
    if (!(name in readers)) throw new Error(`unknown slot: ${source}`);
    return { optional, joined, loose, words: null, reader: name as Reader, key: name + slot[2] };
  }
  return { optional, joined, loose, words: new Set(text.split('|')), reader: null, key: '' };
}

/** Compiles patterns; an optional first element makes two of one. Throws on an unknown slot. */
export function compile(rules: readonly Rule[]): Compiled[] {
  return rules.flatMap((rule) =>
    rule.patterns.flatMap((pattern) => {
      const elements = pattern.split(' ').map(compileElement);
      const variants: Compiled[] = [];
      for (let skip = 0; skip < elements.length; skip++) {
        const rest = elements.slice(skip);
        variants.push({ rule, elements: [{ ...(rest[0] as Element), optional: false }, ...rest.slice(1)] });
        if (!elements[skip]?.optional) break;
      }
      return variants;
    }),
  );
}

export interface Matched {
  to: number;
  captures: Captures;
  proclitics: string;
}

/** Matches a compiled pattern at token `i`; the longest way through its optional elements. */
export function match(compiled: Compiled, context: Context, i: number, tier: number): Matched | null {
  const { elements } = compiled;
  const walk = (at: number, k: number): { to: number; captures: Captures; proclitics: string } | null => {
    const element = elements[k];
    if (!element) return { to: at, captures: {}, proclitics: '' };
    const here = take(element, context, at, tier, k === 0);
    if (here) {
      const rest = walk(here.to, k + 1);
      if (rest) {
        if (element.reader) rest.captures = { ...rest.captures, [element.key]: here.value };
        return { to: rest.to, captures: rest.captures, proclitics: k === 0 ? here.proclitics : '' };
      }
    }
    return element.optional ? walk(at, k + 1) : null;
  };
  return walk(i, 0);
}

const firstProclitics = /^[وف]?[بلك]?$/;

function take(
  element: Element,
  context: Context,
  i: number,
  tier: number,
  first: boolean,
): { to: number; value: unknown; proclitics: string } | null {
  let at = i;
  let apart = false;
  const token = context.tokens[at];
  if (at >= context.to || token === undefined) return null;
  if (element.joined && token.kind === 'word' && token.folded === 'و') {
    at++;
    apart = true;
    if (at >= context.to) return null;
  }
  const allows = (proclitics: string): boolean => {
    if (first) return firstProclitics.test(proclitics);
    if (element.joined) return apart ? proclitics === '' : proclitics === 'و';
    if (element.loose) return proclitics === '' || proclitics === 'ب' || proclitics === 'ل';
    return proclitics === '';
  };
  if (element.words) {
    const { folded } = context.tokens[at] as { folded: string };
    const plain =
      first || element.joined || element.loose ? stripTo(folded, element.words) : element.words.has(folded) ? '' : null;
    return plain !== null && allows(plain) ? { to: at + 1, value: folded, proclitics: plain } : null;
  }
  const read = readers[element.reader as Reader](context, at, tier);
  if (!read || !allows(read.proclitics)) return null;
  return { to: read.to, value: read.value, proclitics: read.proclitics };
}

/** What stands fused before one of the words: '' for the word itself, null where it is none of them. */
function stripTo(folded: string, words: ReadonlySet<string>): string | null {
  if (words.has(folded)) return '';
  for (let length = 1; length <= 2; length++) {
    const before = folded.slice(0, length);
    if (!/^[وفبلك]+$/.test(before)) return null;
    if (words.has(folded.slice(length))) return before;
    if (before.endsWith('ل') && words.has(`ا${folded.slice(length)}`) && folded[length] === 'ل') return before;
  }
  return null;
}
