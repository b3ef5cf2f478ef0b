import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArabicName, readCatalogue, readCities, readLatinName } from '../../knowledge/geonames.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-geonames-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A gettext catalogue as msgfmt writes one: header, table of keys, table of values, strings. */
function makeCatalogue(entries: readonly (readonly [string, string])[], isLittle: boolean): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    if (isLittle) bytes.writeUInt32LE(value);
    else bytes.writeUInt32BE(value);
    return bytes;
  };
  const strings = [...entries.map(([key]) => key), ...entries.map(([, value]) => value)].map((text) =>
    Buffer.from(text),
  );
  let at = 28 + 16 * entries.length;
  const table = strings.flatMap((text) => {
    const row = [number(text.length), number(at)];
    at += text.length + 1;
    return row;
  });
  const header = [0x950412de, 0, entries.length, 28, 28 + 8 * entries.length, 0, 0].map(number);
  return Buffer.concat([...header, ...table, ...strings.flatMap((text) => [text, Buffer.from([0])])]);
}

describe('readCatalogue', () => {
  it.each([true, false])('reads either byte order (little: %s)', (isLittle) => {
    const file = join(folder, `${isLittle}.mo`);
    writeFileSync(
      file,
      makeCatalogue(
        [
          ['98182', 'بغداد'],
          ['IQ.15', 'الموصل'],
        ],
        isLittle,
      ),
    );
    expect([...readCatalogue(file)]).toEqual([
      ['98182', 'بغداد'],
      ['IQ.15', 'الموصل'],
    ]);
  });

  it('refuses another kind of file', () => {
    const file = join(folder, 'other.mo');
    writeFileSync(file, 'not a catalogue at all');
    expect(() => readCatalogue(file)).toThrow(`not a gettext catalogue: ${file}`);
  });
});

describe('names', () => {
  it.each([
    ['شعبية سرت', 'سرت'],
    ['طَرَابُلُس', 'طرابلس'],
    ['زالنجي (مدينة)', 'زالنجي'],
    ['طريف\u200e\u200e', 'طريف'],
    ['قضاء الحمدانية', 'الحمدانية'],
    ['Sinjār', null],
    ['بیرانشهر', null],
    ['', null],
    [undefined, null],
  ])('Arabic: %s', (translation, name) => {
    expect(readArabicName(translation)).toBe(name);
  });

  it.each([
    ['Al Ḩawījah', 'Al Hawijah'],
    ['‘Ayn al ‘Arab', 'Ayn al Arab'],
    ['Diyarbakır', 'Diyarbakir'],
  ])('Latin: %s', (given, plain) => {
    expect(readLatinName(given)).toBe(plain);
  });
});

it('readCities gives places by their GeoNames id', () => {
  expect(readCities().get(98182)).toMatchObject({ name: 'Baghdad', country: 'IQ', featureCode: 'PPLC' });
});
