import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';

const plural = /_(zero|one|two|few|many|other)$/;

function keysOf(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value as object, `${path}${key}.`),
  );
}

const stems = (tree: object) => [...new Set(keysOf(tree).map((key) => key.replace(plural, '')))].sort();

const web = join(import.meta.dirname, '..');
/** Every key that the source of the app spells out. */
const asked = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .flatMap((file) => [...readFileSync(join(web, file), 'utf8').matchAll(/\bt\('([\w.-]+)'/g)].map(([, key]) => key));

describe('the words of the interface', () => {
  it('are there for whatever the app asks', () => {
    const known = new Set(stems(en));
    expect(asked.length).toBeGreaterThan(200);
    expect([...new Set(asked)].filter((key) => key !== undefined && !known.has(key))).toEqual([]);
  });

  it('say the same things in both languages', () => {
    expect(stems(ar)).toEqual(stems(en));
  });

  it('have all six Arabic plural forms wherever something is counted', () => {
    const counted = keysOf(en)
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.replace(plural, ''));
    const arabic = new Set(keysOf(ar));
    const missing = counted.flatMap((key) =>
      ['zero', 'one', 'two', 'few', 'many', 'other']
        .map((form) => `${key}_${form}`)
        .filter((form) => !arabic.has(form)),
    );
    expect(counted.length).toBeGreaterThan(8);
    expect(missing).toEqual([]);
  });

  it('leave no English word in the Arabic', () => {
    const latin = Object.entries(flatten(ar)).filter(([key, text]) => {
      const bare = text.replace(/\{\{\w+\}\}/g, '');
      return !key.startsWith('language.') && /[A-Za-z]/.test(bare);
    });
    expect(latin).toEqual([]);
  });
});

function flatten(tree: object, path = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat[path + key] = value;
    else Object.assign(flat, flatten(value as object, `${path}${key}.`));
  }
  return flat;
}
