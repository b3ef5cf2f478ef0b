import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexNames, namesFrom, printNames, wordsOf } from '../../src/languages/ar/lattice/name-words.ts';
import { formsFrom, generateForms, printForms } from '../../src/languages/ar/verbs/forms.ts';
import { conjugate, verbs } from '../../src/languages/ar/verbs/index.ts';
import { readPrinted } from '../../src/languages/printed.ts';
import { packageKnowledge } from '../articles.ts';

/** As a file gives it back. */
const reread = <T>(table: T): T => JSON.parse(JSON.stringify(table)) as T;

describe('tables printed by the build', () => {
  it('give every form of every verb as conjugating does, and nothing for other words', () => {
    const printed = formsFrom(reread(printForms()));
    const generated = generateForms();
    const shapes = new Set(verbs.flatMap(conjugate).map(({ folded }) => folded));
    expect(shapes.size).toBeGreaterThan(30_000);
    for (const shape of shapes) expect(printed.formsOf(shape)).toEqual(generated.formsOf(shape));
    for (const word of ['', 'ا', 'رامسر', 'يكتبx']) expect(printed.formsOf(word)).toEqual([]);
  });

  it('give every name of knowledge as taking it apart does', () => {
    const knowledge = packageKnowledge();
    const printed = namesFrom(reread(printNames(knowledge)));
    const indexed = indexNames(knowledge);
    const words = new Set(
      [...knowledge.actors, ...knowledge.places, ...knowledge.outlets]
        .flatMap(({ ar, en, short }) => [...ar, ...en, ...short])
        .flatMap((name) => wordsOf(name)),
    );
    let found = 0;
    for (const word of words) {
      expect(printed.entriesOf(word)).toEqual(indexed.entriesOf(word));
      expect(printed.phrasesOf(word)).toEqual(indexed.phrasesOf(word));
      found += indexed.entriesOf(word).length + indexed.phrasesOf(word).length;
    }
    expect(found).toBeGreaterThan(8_000);
  });

  it('are not taken where there are none or they were made from something else', () => {
    expect(readPrinted('no-such-table', 'key')).toBeNull();
    const folder = mkdtempSync(join(tmpdir(), 'isnad-printed-'));
    writeFileSync(join(folder, 'table.json'), JSON.stringify({ key: 'of these words' }));
    writeFileSync(join(folder, 'torn.json'), '{ "key": "of th');
    expect(readPrinted('table', 'of these words', folder)).toEqual({ key: 'of these words' });
    expect(readPrinted('table', 'of other words', folder)).toBeNull();
    expect(readPrinted('torn', 'of these words', folder)).toBeNull();
    rmSync(folder, { recursive: true });
  });
});
