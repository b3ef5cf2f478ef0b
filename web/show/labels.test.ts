import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import arabic from '../words/labels.json' with { type: 'json' };
import { showKind, showKinds } from './labels.ts';

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

  it('is no name that every object has', () => {
    expect(showKinds(t, 'ar', { types: ['AID'], labels: ['constructor'] })).toBe('type.AID');
    expect(showKinds(t, 'ar', { types: ['AID'], labels: ['toString', '__proto__'] })).toBe('type.AID');
  });

  it('is the same for one telling', () => {
    expect(showKind(t, 'ar', { type: 'ASSAULT', label: 'shelling' })).toBe('قصف');
    expect(showKind(t, 'en', { type: 'ASSAULT', label: 'shelling' })).toBe('shelling');
    expect(showKind(t, 'en', { type: 'AID', label: '' })).toBe('type.AID');
  });

  it('has Arabic words for every label that the reader gives', () => {
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /(?<!test)\.ts$/.test(name),
    );
    const labels = sources.flatMap((name) =>
      [...readFileSync(`${folder}${name}`, 'utf8').matchAll(/\blabel: '([^']+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(labels.length).toBeGreaterThan(100);
    expect(labels.filter((label) => !Object.hasOwn(arabic, label))).toEqual([]);
    for (const words of Object.values(arabic)) expect(words).toMatch(/^[\p{Script=Arabic}\p{M} ]+$/u);
  });
});
