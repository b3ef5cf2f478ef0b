import type { Token } from '../../../text/index.ts';
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

/** What one element took, where the last call of take() succeeded; kept outside so that the search makes no garbage. */
let takenTo = 0;
let takenValue: unknown;
let takenProclitics = '';
let firstProclitics = '';

/** Matches a compiled pattern at token `i`, optional elements taken first. */
export function match(compiled: Compiled, context: Context, i: number, tier: number): Matched | null {
  const { elements } = compiled;
  const values: unknown[] = new Array(elements.length);
  const to = walk(elements, 0, context, i, tier, values);
  if (to === -1) return null;
  const captures: Record<string, unknown> = {};
  for (let k = 0; k < elements.length; k++) {
    const element = elements[k] as Element;
    if (element.reader && values[k] !== undefined) captures[element.key] = values[k];
  }
  return { to, captures, proclitics: firstProclitics };
}

function walk(
  elements: readonly Element[],
  k: number,
  context: Context,
  at: number,
  tier: number,
  values: unknown[],
): number {
  const element = elements[k];
  if (!element) return at;
  if (take(element, context, at, tier, k === 0)) {
    const to = takenTo;
    const proclitics = takenProclitics;
    values[k] = takenValue;
    const end = walk(elements, k + 1, context, to, tier, values);
    if (end !== -1) {
      if (k === 0) firstProclitics = proclitics;
      return end;
    }
  }
  values[k] = undefined;
  return element.optional ? walk(elements, k + 1, context, at, tier, values) : -1;
}

const opening = /^[وف]?[بلك]?$/;

function isAllowed(element: Element, proclitics: string, first: boolean, apart: boolean): boolean {
  if (first) return proclitics === '' || opening.test(proclitics);
  if (element.joined) return proclitics === (apart ? '' : 'و');
  return proclitics === '' || (element.loose && (proclitics === 'ب' || proclitics === 'ل'));
}

function take(element: Element, context: Context, i: number, tier: number, first: boolean): boolean {
  let at = i;
  let apart = false;
  if (at >= context.to) return false;
  if (element.joined && (context.tokens[at] as Token).folded === 'و') {
    at++;
    apart = true;
    if (at >= context.to) return false;
  }
  if (element.words) {
    const { folded } = context.tokens[at] as Token;
    const fused =
      first || element.joined || element.loose
        ? fusedBefore(folded, element.words)
        : element.words.has(folded)
          ? ''
          : null;
    if (fused === null || !isAllowed(element, fused, first, apart)) return false;
    takenTo = at + 1;
    takenValue = folded;
    takenProclitics = fused;
    return true;
  }
  const read = readers[element.reader as Reader](context, at, tier);
  if (!read || !isAllowed(element, read.proclitics, first, apart)) return false;
  takenTo = read.to;
  takenValue = read.value;
  takenProclitics = read.proclitics;
  return true;
}

/** What stands fused before one of the words: '' for the word itself, null where it is none of them. */
function fusedBefore(folded: string, words: ReadonlySet<string>): string | null {
  if (words.has(folded)) return '';
  for (let length = 1; length <= 2; length++) {
    if (!'وفبلك'.includes(folded[length - 1] ?? ' ')) return null;
    const before = folded.slice(0, length);
    if (words.has(folded.slice(length))) return before;
    // "للأحد" has the article of "الأحد"
    if (before.endsWith('ل') && folded[length] === 'ل' && words.has(`ا${folded.slice(length)}`)) return before;
  }
  return null;
}
