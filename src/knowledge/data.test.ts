import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from './load.ts';
import { nameKey } from './name.ts';

/** The package's own knowledge: what analysts must be able to rely on when they edit it. */
const packageDir = fileURLToPath(new URL('../../knowledge', import.meta.url));
const knowledge = loadKnowledge({ packageDir });
const { actors, places, outlets } = knowledge;

/** Rough bounds: [south, north, west, east]. */
const bounds: Record<string, [number, number, number, number]> = {
  IQ: [29, 37.5, 38.7, 48.7],
  SY: [32.2, 37.4, 35.6, 42.5],
  IR: [25, 39.9, 44, 63.4],
  IL: [29.4, 33.5, 34.2, 35.95],
  PS: [31.2, 32.6, 34.2, 35.6],
  LB: [33, 34.8, 35, 36.7],
  YE: [12, 19.1, 42.4, 54.6],
  SD: [8.6, 23.2, 21.8, 38.7],
  LY: [19.4, 33.3, 9.3, 25.3],
  EG: [21.9, 31.8, 24.6, 36.9],
  TR: [35.8, 42.2, 25.6, 44.9],
  SA: [16, 32.3, 34.5, 55.7],
  AE: [22.6, 26.2, 51.4, 56.5],
  QA: [24.4, 26.3, 50.7, 51.7],
  KW: [28.5, 30.2, 46.5, 48.5],
  BH: [25.5, 26.4, 50.3, 50.9],
  OM: [16.6, 26.6, 52, 59.9],
  JO: [29.1, 33.4, 34.9, 39.4],
  UA: [44, 52.5, 22, 40.3],
};

describe('places', () => {
  it('lie within their country', () => {
    const astray = places.filter(({ country, lat, lon }) => {
      const box = bounds[country ?? ''];
      if (box === undefined || lat === null || lon === null) return false;
      return lat < box[0] || lat > box[1] || lon < box[2] || lon > box[3];
    });
    expect(astray.map((each) => each.id)).toEqual([]);
  });

  it('end in their own country, or lie in none', () => {
    const wrong = places.filter((place) => {
      const outermost = knowledge.place(knowledge.containers(place.id).at(-1) ?? place.id);
      return place.country === null
        ? place.in !== null
        : outermost?.kind !== 'country' || outermost.country !== place.country;
    });
    expect(wrong.map((each) => each.id)).toEqual([]);
  });

  it('lie near the governorate that holds them', () => {
    const far = places.filter((place) => {
      const around = place.kind === 'town' ? knowledge.place(place.in ?? '') : null;
      if (around?.kind !== 'governorate' || around.lat === null || around.lon === null) return false;
      if (place.lat === null || place.lon === null) return false;
      return Math.hypot(place.lat - around.lat, place.lon - around.lon) > 7;
    });
    expect(far.map((each) => `${each.id} in ${each.in}`)).toEqual([]);
  });

  it.each(
    Object.entries({
      IQ: 19,
      SY: 14,
      LB: 8,
      YE: 22,
      SD: 18,
      LY: 22,
      EG: 27,
      TR: 81,
      SA: 13,
      AE: 7,
      QA: 8,
      KW: 6,
      BH: 4,
      OM: 11,
      JO: 12,
      PS: 16,
      IL: 6,
      IR: 31,
    }),
  )('%s has its %i governorates', (country, count) => {
    const found = places.filter((place) => place.kind === 'governorate' && place.country === country);
    expect(found).toHaveLength(count);
    expect(found.filter((place) => place.ar.length === 0)).toEqual([]);
  });

  it('have every country in the world, by code, once', () => {
    const codes = places.filter((place) => place.kind === 'country').map((place) => place.country);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(200);
  });

  it('have Arabic names in Arabic letters', () => {
    const foreign = places.filter(
      (place) => place.ar.length === 0 || place.ar.some((name) => !/^[\u0621-\u0652\d .-]+$/.test(name)),
    );
    expect(foreign.map((each) => [each.id, each.ar])).toEqual([]);
  });

  it('bases, crossings, camps and villages without a source carry no coordinates but what contains them', () => {
    const loose = places.filter(
      (place) =>
        ['base', 'crossing', 'camp', 'village', 'site'].includes(place.kind) &&
        (place.source === null ? place.in === null || place.lat !== null : !place.source.startsWith('geonames:')),
    );
    expect(loose.map((each) => each.id)).toEqual([]);
  });

  it.each([
    ['نينوى', 'governorate', 'nineveh-governorate'],
    ['الموصل', 'town', 'mosul'],
    ['كوستي', 'town', 'kosti'],
    ['الأبيض', 'town', 'el-obeid'],
    ['عين الأسد', 'base', 'ain-al-asad-air-base'],
    ['باب المندب', 'water', 'bab-al-mandab'],
    ['قطاع غزة', 'region', 'gaza-strip'],
    ['سورية', 'country', 'syria'],
    ['أمريكا', 'country', 'united-states'],
  ])('%s is the %s %s', (name, kind, id) => {
    const named = places.filter(
      (place) => place.kind === kind && place.ar.some((each) => nameKey(each) === nameKey(name)),
    );
    expect(named.map((place) => place.id)).toContain(id);
  });

  it('are written by the build: the file says so', () => {
    expect(readFileSync(`${packageDir}/places.yaml`, 'utf8')).toMatch(/^# Written by build-places\.ts/);
  });
});

describe('actors', () => {
  it('no office is held by two persons at once for more than the day of the handover', () => {
    const holdings = actors.flatMap((actor) => actor.holds.map((held) => ({ ...held, who: actor.id })));
    const clashes = holdings.flatMap((a) =>
      holdings
        .filter((b) => a.who < b.who && a.office === b.office && a.from !== null && b.from !== null)
        .filter((b) => overlap(a.from, a.to, b.from, b.to))
        .map((b) => `${a.office}: ${a.who}, ${b.who}`),
    );
    expect(clashes).toEqual([]);
  });

  it('every state with bodies has a nisba, and every office stands under an actor', () => {
    const withBodies = new Set(actors.filter(({ kind }) => kind !== 'state').map(({ country }) => country));
    expect(
      actors
        .filter(({ kind, nisba, country }) => kind === 'state' && nisba.length === 0 && withBodies.has(country))
        .map((each) => each.id),
    ).toEqual([]);
    expect(actors.filter(({ kind }) => kind === 'state').length).toBeGreaterThanOrEqual(195);
    expect(
      actors.filter((actor) => actor.kind === 'office' && actor.partOf.length === 0).map((each) => each.id),
    ).toEqual([]);
  });

  it('all have an Arabic name', () => {
    expect([...actors, ...outlets].filter((each) => each.ar.length === 0).map((each) => each.id)).toEqual([]);
  });

  it.each([
    ['us-foreign-minister', '2024-02-06', 'antony-blinken'],
    ['us-foreign-minister', '2015-07-01', 'john-kerry'],
    ['iraqi-prime-minister', '2024-04-21', 'mohammed-shia-al-sudani'],
    ['iraqi-prime-minister', '2015-07-18', 'haider-al-abadi'],
    ['yemeni-president', '2015-08-01', 'abdrabbuh-mansur-hadi'],
    ['un-secretary-general', '2015-08-01', 'ban-ki-moon'],
    ['syrian-president', '2024-12-20', null],
  ])('%s on %s is %s', (office, date, id) => {
    expect(knowledge.holderOf(office, date)?.id ?? null).toBe(id);
  });

  it('a movement has its wings', () => {
    expect(knowledge.partsOf('hamas')).toContain('qassam-brigades');
    expect(knowledge.partsOf('iraqi-armed-factions')).toContain('kataib-hezbollah');
  });
});

describe('outlets', () => {
  it.each([
    ['العربي الجديد', 'al-araby-al-jadeed'],
    ['Al-Araby Al-Jadeed', 'al-araby-al-jadeed'],
    ['أ ف ب', 'afp'],
    ['أ.ف.ب', 'afp'],
    ['د ب أ', 'dpa'],
    ['فرانس برس', 'afp'],
    ['رويترز', 'reuters'],
    ['كونا', 'kuna'],
    ['عكاظ', 'okaz'],
  ])('%s is %s', (name, id) => {
    expect(knowledge.outletByName(name)?.id ?? null).toBe(id);
  });

  it.each([
    ['arabic.cnn.com', 'cnn-arabic'],
    ['edition.cnn.com', 'cnn'],
    ['www.alaraby.co.uk', 'al-araby-al-jadeed'],
    ['arabic.rt.com', 'rt'],
  ])('%s is %s', (host, id) => {
    expect(knowledge.outletByHost(host)?.id ?? null).toBe(id);
  });
});

/** Whether two terms share more than a boundary; a term known by its month or year alone may touch the next one in it. */
function overlap(aFrom: string | null, aTo: string | null, bFrom: string | null, bTo: string | null): boolean {
  const isBefore = (to: string | null, from: string | null) =>
    to !== null && from !== null && (to <= from || from.startsWith(to) || to.startsWith(from));
  return !isBefore(aTo, bFrom) && !isBefore(bTo, aFrom);
}
