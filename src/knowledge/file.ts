import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type KnowledgeProblem, suggest } from './problem.ts';

/** One valid entry with the lines that its fields stand on, for the checks that need all files. */
export interface Located<T> {
  readonly value: T;
  readonly file: string;
  /** The line of a field (`['holds', 0, 'office']`), or of the entry where the file does not write that field. */
  lineOf(path: readonly PropertyKey[]): number;
}

export interface ParsedFile<T> {
  readonly entries: readonly Located<T>[];
  readonly problems: readonly KnowledgeProblem[];
}

/** Reads the text of one knowledge file, a list of entries. `file` is only what messages call it. Pure. */
export function parseEntries<T>(
  file: string,
  text: string,
  schema: z.ZodType<T> & { readonly shape: Readonly<Record<string, unknown>> },
): ParsedFile<T> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => Math.max(1, counter.linePos(offset).line);
  const problems: KnowledgeProblem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    field: null,
    message: `not valid YAML: ${error.message}`,
  }));
  const broken = text.indexOf('\uFFFD');
  if (broken !== -1) problems.push({ file, line: lineAt(broken), field: null, message: 'not valid UTF-8' });
  if (problems.length > 0) return { entries: [], problems };

  const root = document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { entries: [], problems };
  if (!isSeq(root)) {
    const message = 'expected a list of entries, each starting with "- id:"';
    return { entries: [], problems: [{ file, line: lineAt(root.range?.[0] ?? 0), field: null, message }] };
  }

  const entries: Located<T>[] = [];
  const known = Object.keys(schema.shape);
  for (const item of root.items) {
    const node = isNode(item) ? item : null;
    const lineOf = (path: readonly PropertyKey[]) => lineAt(findOffset(node, path));
    const raw: unknown = node?.toJS(document);
    const result = schema.safeParse(raw);
    if (result.success) entries.push({ value: result.data, file, lineOf });
    else problems.push(...result.error.issues.flatMap((issue) => describeIssue(issue, raw, file, known, lineOf)));
  }
  return { entries, problems };
}

/** Where a field is written: its key in a map, its item in a list; the nearest node around it where it is missing. */
function findOffset(root: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => isScalar(each.key) && each.key.value === step);
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  raw: unknown,
  file: string,
  known: readonly string[],
  lineOf: (path: readonly PropertyKey[]) => number,
): KnowledgeProblem[] {
  const found = issue.path.reduce<unknown>(step, raw);
  const at = (path: readonly PropertyKey[], message: string): KnowledgeProblem => ({
    file,
    line: lineOf(path),
    field: path.length === 0 ? null : printPath(path),
    message,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const fields = issue.path.length === 0 ? known : ['office', 'from', 'to'];
        return at([...issue.path, key], `unknown field; expected one of ${fields.join(', ')}${suggest(key, fields)}`);
      });
    case 'invalid_value': {
      if (found === undefined) return [at(issue.path, 'missing field')];
      const values = issue.values.map(String);
      const hint = typeof found === 'string' ? suggest(found, values) : '';
      return [at(issue.path, `expected one of ${values.join(', ')}; found ${printValue(found)}${hint}`)];
    }
    case 'invalid_type': {
      if (found === undefined) return [at(issue.path, 'missing field')];
      const quote = issue.expected === 'string' && typeof found === 'number' ? '; put it in quotes' : '';
      return [at(issue.path, `expected ${printType(issue.expected)}, found ${printValue(found)}${quote}`)];
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const what = issue.origin === 'array' ? `${bound} name` : `a number of ${bound}, found ${printValue(found)}`;
      return [at(issue.path, `expected ${what}`)];
    }
    case 'invalid_format': {
      const wanted = issue.message.startsWith('expected') ? issue.message : `expected the form ${issue.pattern}`;
      return [at(issue.path, `${wanted}; found ${printValue(found)}`)];
    }
    default:
      return [at(issue.path, issue.message)];
  }
}

function step(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
}

/** `['holds', 0, 'office']` → `holds[0].office` */
export function printPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((printed, key) => {
    if (typeof key === 'number') return `${printed}[${key}]`;
    return printed === '' ? String(key) : `${printed}.${String(key)}`;
  }, '');
}

function printValue(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return typeof value === 'number' ? `the number ${value}` : JSON.stringify(value);
}

function printType(expected: string): string {
  const words: Record<string, string> = {
    string: 'text',
    array: 'a list',
    object: 'a map of fields',
    number: 'a number',
  };
  return words[expected] ?? expected;
}
