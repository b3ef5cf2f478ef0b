import { parse as parseCsv } from 'csv-parse/sync';
import { hashOf } from '../model/index.ts';
import type { IntakeWarning, Rejection } from './received.ts';

/** One row of a table or one object of a JSON file. `at`: null for a file that is one object, else its line (item of an array) from 1. */
export interface Row {
  at: number | null;
  /** SHA-256 of the row's own bytes, so that other rows coming and going leaves its identity alone. */
  sha256: string;
  title: string | null;
  text: string;
  url: string | null;
  published: string | null;
  outlet: string | null;
  language: string | null;
  author: string | null;
}

export interface Table {
  rows: Row[];
  rejected: Rejection | null;
  warnings: IntakeWarning[];
}

type Field = 'url' | 'title' | 'text' | 'published' | 'outlet' | 'language' | 'author';

/** What tables call our fields. The first name that a row fills wins. */
const names: Readonly<Record<Field, readonly string[]>> = {
  url: ['url', 'link', 'address', 'canonical', 'الرابط', 'رابط'],
  title: ['title', 'headline', 'العنوان', 'عنوان'],
  text: ['text', 'body', 'content', 'article', 'fulltext', 'full_text', 'النص', 'نص', 'المحتوى', 'المتن'],
  published: [
    'published',
    'date',
    'published_at',
    'publishedat',
    'datepublished',
    'pubdate',
    'timestamp',
    'التاريخ',
    'تاريخ',
    'تاريخ النشر',
  ],
  outlet: ['outlet', 'source', 'publisher', 'site', 'site_name', 'newspaper', 'المصدر', 'مصدر', 'الصحيفة'],
  language: ['language', 'lang', 'اللغة', 'لغة'],
  author: ['author', 'byline', 'creator', 'الكاتب', 'كاتب'],
};

const lists = ['articles', 'items', 'documents', 'news', 'posts', 'rows', 'data', 'results'];

type Fields = ReadonlyMap<string, string>;

function fieldIn(fields: Fields, field: Field): string | null {
  for (const name of names[field]) {
    const value = fields.get(name)?.trim();
    if (value !== undefined && value !== '') return field === 'text' ? (fields.get(name) as string) : value;
  }
  return null;
}

class Reader {
  readonly table: Table = { rows: [], rejected: null, warnings: [] };
  readonly #path: string | null;

  constructor(path: string | null) {
    this.#path = path;
  }

  rowPath(at: number | null): string | null {
    return at === null || this.#path === null ? this.#path : `${this.#path}#${at}`;
  }

  warn(code: string, at: number | null, message: string): void {
    this.table.warnings.push({ code, message, path: this.rowPath(at) });
  }

  add(at: number | null, raw: string, fields: Fields): void {
    const text = fieldIn(fields, 'text');
    if (text === null) {
      const what = at === null ? 'the object' : `row ${at}`;
      this.warn('empty-row', at, `${what} has no text: give it one in "text", "body" or "content"`);
      return;
    }
    this.table.rows.push({
      at,
      sha256: hashOf(raw),
      title: fieldIn(fields, 'title'),
      text,
      url: fieldIn(fields, 'url'),
      published: fieldIn(fields, 'published'),
      outlet: fieldIn(fields, 'outlet'),
      language: fieldIn(fields, 'language'),
      author: fieldIn(fields, 'author'),
    });
  }

  /** The table; rejected where nothing in it could be read. */
  close(code: 'bad-json' | 'bad-table', what: string): Table {
    if (this.table.rows.length === 0 && this.table.rejected === null) {
      const first = this.table.warnings[0];
      const why = first === undefined ? 'it is empty' : first.message;
      this.table.rejected = {
        code,
        reason: `${this.#path ?? 'standard input'}: no row of this ${what} could be read (${why})`,
      };
    }
    return this.table;
  }
}

/** The scalar fields of an object, by lower-case name; of a nested object its name (`outlet: {name}`). Null where it is no object. */
function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, string>();
  for (const [key, entry] of Object.entries(value)) {
    const inner = typeof entry === 'object' && entry !== null && 'name' in entry ? entry.name : entry;
    if (typeof inner === 'string') fields.set(key.toLowerCase(), inner);
    else if (typeof inner === 'number' && Number.isFinite(inner)) fields.set(key.toLowerCase(), String(inner));
  }
  return fields;
}

const shortened = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 120);

/** One JSON value a line. A line that is none is a warning with its number; the others are read. */
export function readJsonLines(text: string, path: string | null): Table {
  const reader = new Reader(path);
  let line = 0;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    line += 1;
    const raw = text.slice(start, end).trim();
    start = end + 1;
    if (raw === '') continue;
    let fields: Fields | null;
    try {
      fields = fieldsOf(JSON.parse(raw));
    } catch (error) {
      reader.warn('bad-row', line, `line ${line} is not JSON (${shortened(error)}): correct it or remove it`);
      continue;
    }
    if (fields === null) reader.warn('bad-row', line, `line ${line} is not a JSON object: write one article a line`);
    else reader.add(line, raw, fields);
  }
  return reader.close('bad-json', 'file of JSON lines');
}

/** One object, an array of objects, or an object that holds such an array ("articles"). Rows of an array are counted from 1. */
export function readJson(text: string, path: string | null): Table {
  const reader = new Reader(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    reader.table.rejected = {
      code: 'bad-json',
      reason: `${path ?? 'standard input'}: not JSON (${shortened(error)}): correct it, or name it .jsonl if it holds one object a line`,
    };
    return reader.table;
  }
  const items = Array.isArray(value) ? value : listIn(value);
  if (items === null) {
    const fields = fieldsOf(value);
    if (fields === null) reader.warn('bad-row', null, 'expected an object or an array of objects');
    else reader.add(null, text, fields);
  } else {
    for (const [i, item] of items.entries()) {
      const fields = fieldsOf(item);
      if (fields === null)
        reader.warn('bad-row', i + 1, `item ${i + 1} is not an object: write one article as one object`);
      else reader.add(i + 1, JSON.stringify(item), fields);
    }
  }
  return reader.close('bad-json', 'JSON file');
}

function listIn(value: unknown): unknown[] | null {
  const fields = fieldsOf(value);
  if (fields === null || fieldIn(fields, 'text') !== null) return null;
  for (const name of lists) {
    const list = (value as Record<string, unknown>)[name];
    if (Array.isArray(list)) return list;
  }
  return null;
}

interface CsvRecord {
  record: string[];
  raw: string;
  info: { lines: number };
}

/** Comma, semicolon or tab: what the header line has most of. */
function delimiterOf(text: string): string {
  const header = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A table with a header line. A row's number is the line that it begins on. */
export function readCsv(text: string, path: string | null): Table {
  const reader = new Reader(path);
  let header: string[] | null = null;
  const onRecord = (record: CsvRecord): null => {
    if (header === null) {
      header = record.record.map((name) => name.trim().toLowerCase());
      return null;
    }
    const raw = record.raw.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd();
    const at = record.info.lines - (raw.match(/\r\n|\n|\r/g)?.length ?? 0);
    if (record.record.length !== header.length) {
      reader.warn(
        'uneven-row',
        at,
        `line ${at} has ${record.record.length} fields where the header has ${header.length}: check its quotes`,
      );
    }
    reader.add(at, raw, new Map(header.map((name, i) => [name, record.record[i] ?? ''])));
    return null;
  };
  try {
    parseCsv(text, {
      delimiter: delimiterOf(text),
      info: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: onRecord as never,
    });
  } catch (error) {
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : null;
    reader.warn('bad-row', line, `the table breaks off (${shortened(error)}): close the quote that is open there`);
  }
  const named: readonly string[] = header ?? [];
  if (named.length > 0 && !names.text.some((name) => named.includes(name))) {
    reader.table.warnings.length = 0;
    reader.table.rejected = {
      code: 'bad-table',
      reason: `${path ?? 'standard input'}: no column holds the text (columns: ${named.slice(0, 8).join(', ')}): name one "text", "body" or "content"`,
    };
  }
  return reader.close('bad-table', 'table');
}
