import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import arabic from '../words/labels.json' with { type: 'json' };
import { showKinds } from './labels.ts';

const t = ((key: string) => (key === 'listComma' ? ', ' : key)) as unknown as TFunction;
const folder = fileURLToPath(new URL('../../src/languages/ar/events/', import.meta.url));

describe('what an event is called for', () => {
  it('is as narrow as its texts say, in both languages', () => {
    const rockets = { types: ['ASSAULT' as const], labels: ['attack', 'rocket attack'] };
    expect(showKinds(t, 'en', rockets)).toBe('rocket attack');
    expect(showKinds(t, 'ar', rockets)).toBe('قصف صاروخي');
    expect(showKinds(t, 'ar', { types: ['ASSAULT'], labels: ['shelling'] })).toBe('قصف');
    expect(showKinds(t, 'en', { types: ['ASSAULT'], labels: ['attack'] })).toBe('attack');
  });

  it('is its kind where nothing narrower is said, or too much', () => {
    expect(showKinds(t, 'en', { types: ['AID'], labels: [] })).toBe('type.AID');
    expect(showKinds(t, 'ar', { types: ['AID'], labels: ['something unheard of'] })).toBe('type.AID');
    const many = { types: ['ASSAULT' as const], labels: ['shelling', 'air strike', 'killing'] };
    expect(showKinds(t, 'en', many)).toBe('type.ASSAULT');
  });

  it('has Arabic words for every label that the reader gives', () => {
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!test)\.ts$/.test(name),
    );
    const labels = sources.flatMap((name) =>
      [...readFileSync(`${folder}${name}`, 'utf8').matchAll(/\blabel: '([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((label) => !(label in arabic))).toEqual([]);
    for (const words of Object.values(arabic)) expect(words).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u);
  });
});
