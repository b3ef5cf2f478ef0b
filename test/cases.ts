import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/**
 * Case files: text that a linguist can edit, beside the rules that it is about.
 *
 *     ## anything after two hashes is a remark
 *     @now 2024-03-10
 *
 *     # yesterday, hamza dropped
 *     قال المتحدث امس إن القصف توقف.
 *     ==> date "امس" 2024-03-09
 *
 *     # inside a word is not a date
 *     زار الوفد مدينة رامسر.
 *     ==> nothing
 *
 *     # gap: what is known not to work yet
 *     …
 *
 * A case is a title (`# …`, unique in its file), a text of one or more lines (a line with `\` alone is an empty one) and one
 * or more expectations (`==> …`), all of which must be found and nothing else. An expectation is a kind, then words and spans in the order in which the
 * printer of that kind gives them; a span is its quoted words, `"الجيش"#2` for their second occurrence, a quotation mark inside as `\"`, a
 * line break as `\n`. `@key value` holds from there on, `@key` alone ends it; on top of the file or before any title.
 * `@rule name …`: the rules that the "nothing" cases below it speak of; without it they count for every rule.
 * A case marked `gap:` is counted and fails once it passes.
 */
export interface Case {
  file: string;
  line: number;
  title: string;
  gap: boolean;
  text: string;
  settings: Settings;
  /** Printed lines in canonical form; empty for `nothing`. */
  expected: string[];
}
export type Settings = Readonly<Record<string, string>>;

/** What a kind's printer gives for one thing found: words as they are to be printed, spans of the text as `{ start, end }`. */
export interface Found {
  parts: readonly (string | { start: number; end: number })[];
  /** Ids of the rules that made it. */
  rules: readonly string[];
}
export type Printer = (text: string, settings: Settings) => readonly Found[];
export type Kinds = Readonly<Record<string, Printer>>;

/** `"words"`, or `"words"#n` where they stand at their n-th occurrence in the text. */
export function quoteSpan(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  let n = 1;
  for (let at = text.indexOf(words); at !== -1 && at < start; at = text.indexOf(words, at + 1)) n++;
  const quoted = `"${words.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
  return n === 1 ? quoted : `${quoted}#${n}`;
}

function printFound(kind: string, found: Found, text: string): string {
  const parts = found.parts.map((part) => (typeof part === 'string' ? part : quoteSpan(text, part.start, part.end)));
  return [kind, ...parts].join(' ').replace(/\s+/g, ' ').trim();
}

/** Reads a case file. Throws with `file:line` on an empty file, a case without text or expectation, an unknown kind, a span that is not in the text. */
export function readCases(file: string | URL, kinds: Kinds): Case[] {
  const path = typeof file === 'string' ? file : fileURLToPath(file);
  const name = relative(process.cwd(), path);
  const fail = (line: number, why: string): never => {
    throw new Error(`${name}:${line}: ${why}`);
  };
  const cases: Case[] = [];
  const titles = new Set<string>();
  let settings: Record<string, string> = {};
  let current: (Case & { lines: string[]; raw: { line: number; text: string }[] }) | null = null;
  const close = (): void => {
    if (!current) return;
    const { lines, raw, ...one } = current;
    if (lines.length === 0) fail(one.line, `case without a text: ${one.title}`);
    if (raw.length === 0) fail(one.line, `case without an expectation: ${one.title}`);
    one.text = lines.join('\n');
    const nothing = raw.filter((expectation) => expectation.text === 'nothing');
    if (nothing.length > 0 && raw.length > 1) fail(one.line, 'nothing stands beside other expectations');
    if (nothing.length === 0)
      one.expected = raw.map((expectation) =>
        canonical(expectation.text, one.text, kinds, (why) => fail(expectation.line, why)),
      );
    cases.push(one);
    current = null;
  };
  readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .forEach((content, index) => {
      const line = index + 1;
      const trimmed = content.trim();
      if (trimmed === '' || trimmed.startsWith('##')) return;
      if (trimmed.startsWith('==>')) {
        if (!current) fail(line, 'an expectation without a case');
        current?.raw.push({ line, text: trimmed.slice(3).trim() });
      } else if (trimmed.startsWith('#')) {
        close();
        const title = trimmed.slice(1).trim();
        if (titles.has(title)) fail(line, `a second case with the title: ${title}`);
        titles.add(title);
        current = {
          file: name,
          line,
          title,
          gap: /^gap\b/.test(title),
          text: '',
          settings,
          expected: [],
          lines: [],
          raw: [],
        };
      } else if (/^@[a-z]/.test(trimmed)) {
        if (current && current.raw.length === 0) fail(line, 'a setting inside a case');
        close();
        const [key = '', ...value] = trimmed.slice(1).split(/\s+/);
        settings = { ...settings, [key]: value.join(' ') };
        if (value.length === 0) delete settings[key];
      } else if (!current) fail(line, 'a text without a title');
      else if (current.raw.length > 0) fail(line, 'a text after an expectation');
      else current.lines.push(trimmed === '\\' ? '' : content);
    });
  close();
  if (cases.length === 0) fail(1, 'no case in this file');
  return cases;
}

function canonical(expectation: string, text: string, kinds: Kinds, fail: (why: string) => never): string {
  const kind = expectation.split(/\s/, 1)[0] ?? '';
  if (!(kind in kinds)) fail(`unknown kind: ${kind} (known: ${Object.keys(kinds).join(', ')})`);
  for (const [, quoted = '', count] of expectation.matchAll(/"((?:[^"\\]|\\.)*)"(?:#(\d+))?/g)) {
    const words = quoted.replace(/\\n/g, '\n').replace(/\\(["\\])/g, '$1');
    const found = words === '' ? 0 : text.split(words).length - 1;
    if (found < Number(count ?? 1)) fail(`not in the text: "${quoted}"${count ? `#${count}` : ''}`);
  }
  return expectation.replace(/#1(?=\s|$)/g, '').replace(/\s+/g, ' ');
}

/** What was found in a case's text: printed lines, and the rules that made them. */
function readCase(one: Case, kinds: Kinds): { printed: string[]; found: Found[] } {
  const all = Object.entries(kinds).flatMap(([kind, print]) =>
    print(one.text, one.settings).map((found) => ({ found, line: printFound(kind, found, one.text) })),
  );
  return { printed: all.map(({ line }) => line), found: all.map(({ found }) => found) };
}

/** Null where the case holds, else what is missing and what is too much. A gap that closed is a problem too. */
export function checkCase(one: Case, kinds: Kinds): string | null {
  const { printed } = readCase(one, kinds);
  const spurious = [...printed];
  const missing = one.expected.filter((line) => {
    const at = spurious.indexOf(line);
    if (at !== -1) spurious.splice(at, 1);
    return at === -1;
  });
  const holds = missing.length === 0 && spurious.length === 0;
  const where = `${one.file}:${one.line}: ${one.title}`;
  if (one.gap) return holds ? `${where}\n  this gap is closed: take "gap:" off its title` : null;
  if (holds) return null;
  return [
    where,
    ...missing.map((line) => `  missing:  ${line}`),
    ...spurious.map((line) => `  spurious: ${line}`),
  ].join('\n');
}

/** The least that speaks for a rule: cases where it fires, and cases where nothing may. */
export const leastCases = { positive: 3, negative: 2 };

/** Sentences about rules that no case makes fire, that fire in too few, always on the same words, or that too few "nothing" cases speak of. */
export function reportRules(cases: readonly Case[], kinds: Kinds, rules: readonly string[]): string[] {
  const fired = new Map<string, Set<number>>();
  const words = new Map<string, Set<string>>();
  cases.forEach((one, index) => {
    if (one.gap) return;
    for (const found of readCase(one, kinds).found)
      for (const rule of found.rules) {
        fired.set(rule, (fired.get(rule) ?? new Set()).add(index));
        const span = found.parts.find((part) => typeof part !== 'string');
        if (typeof span === 'object')
          words.set(rule, (words.get(rule) ?? new Set()).add(one.text.slice(span.start, span.end)));
      }
  });
  const empty = cases.filter((one) => !one.gap && one.expected.length === 0);
  const problems: string[] = [];
  for (const rule of rules) {
    const positive = fired.get(rule)?.size ?? 0;
    const negative = empty.filter(
      (one) => one.settings['rule'] === undefined || one.settings['rule'].split(/\s+/).includes(rule),
    ).length;
    if (positive === 0) problems.push(`${rule}: fires in no case`);
    else if (positive < leastCases.positive)
      problems.push(`${rule}: fires in ${positive} of at least ${leastCases.positive} cases`);
    else if (words.get(rule)?.size === 1)
      problems.push(`${rule}: all its cases have the same words: ${[...(words.get(rule) ?? [])][0]}`);
    if (negative < leastCases.negative)
      problems.push(`${rule}: ${negative} of at least ${leastCases.negative} cases where nothing is found`);
  }
  const known = new Set(rules);
  for (const rule of fired.keys())
    if (!known.has(rule)) problems.push(`${rule}: fires but is not in the list of rules`);
  return problems;
}

/**
 * Registers one test a case, one that counts the gaps, and, where `rules` names them, the law that every rule has its cases.
 * `files`: one case file or several that share their rules, as paths or `new URL('dates.cases', import.meta.url)`.
 */
export function runCases(
  files: string | URL | readonly (string | URL)[],
  options: { kinds: Kinds; rules?: readonly string[] },
): void {
  const { kinds, rules } = options;
  const list = typeof files === 'string' || files instanceof URL ? [files] : files;
  const cases = list.flatMap((file) => readCases(file, kinds));
  const gaps = cases.filter((one) => one.gap).length;
  describe(`${[...new Set(cases.map((one) => basename(one.file)))].join(', ')} (${cases.length} cases, ${gaps} gaps)`, () => {
    for (const one of cases)
      it(`${basename(one.file)}:${one.line} ${one.title}`, () => {
        const problem = checkCase(one, kinds);
        if (problem !== null) expect.fail(problem);
      });
    if (rules)
      it('every rule has its cases', () => {
        expect(reportRules(cases, kinds, rules)).toEqual([]);
      });
  });
}
