import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-50m.json?url';
import type { Language } from '../app/language.tsx';
import { labelOf, type Position, unwrap } from './geo.ts';

export interface Country {
  polygons: Position[][][];
  label: { at: Position; area: number } | null;
  /** ISO 3166 numeric, as three digits; null for what has none. */
  code: string | null;
  name: string;
}

/** It goes around the pole and closes nowhere on such a map. */
const antarctica = '010';

let loaded: Promise<Country[]> | null = null;

/** The countries of the world (Natural Earth), fetched from this server once. */
export function loadWorld(): Promise<Country[]> {
  loaded ??= fetch(atlas)
    .then((response) => response.json() as Promise<Parameters<typeof feature>[0]>)
    .then((world) => countriesOf(world));
  return loaded;
}

function countriesOf(world: Parameters<typeof feature>[0]): Country[] {
  const all = feature(world, world.objects['countries'] as Parameters<typeof feature>[1]) as unknown as {
    features: { id?: string; properties: { name: string }; geometry: { type: string; coordinates: unknown } | null }[];
  };
  return all.features
    .filter(({ id }) => id !== antarctica)
    .map(({ id, properties, geometry }) => {
      const given = (
        geometry?.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry?.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      ) as Position[][][];
      const polygons = given.map((rings) => rings.map(unwrap));
      return { polygons, label: labelOf(polygons), code: id ?? null, name: properties.name };
    });
}

/** A country's name in a language, by its code; the map's own, which is English, where it has none; null where there is no name in this language. */
export function countryName({ code, name }: Country, language: Language): string | null {
  if (code === null) return language === 'en' ? name : null;
  try {
    const { region } = new Intl.Locale(`und-${code.padStart(3, '0')}`);
    const said = region === undefined ? undefined : new Intl.DisplayNames([language], { type: 'region' }).of(region);
    if (said !== undefined && said !== region) return said;
  } catch {
    // a code that the browser does not know
  }
  return language === 'en' ? name : null;
}
