import { type GeoJSONSource, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import type { OnPicture } from './flat.tsx';
import { boxAround, type Position, radiusOf, ringAround, widest } from './geo.ts';
import { labelsOf, leastMoved } from './labels.ts';
import type { MapProps } from './markers.tsx';
import type { Country } from './world.ts';

setWorkerUrl(worker);

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** What the zoomable map shows just now. */
export interface View {
  project: OnPicture;
  zoom(by: 1 | -1): void;
}

interface BaseProps extends Omit<MapProps, 'choose'> {
  countries: readonly Country[];
  /** Told of every view, once the map is drawn; null when it goes away. */
  show: (view: View | null) => void;
}

/** The map that can be moved and zoomed, on our own countries; the markers lie over it as buttons. */
export function ZoomableBase({ countries, places, picture, selected, show }: BaseProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const fitted = useRef('');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the places are put on the map below; a new map is only made for other words on it
  useEffect(() => {
    if (box.current === null) return;
    const { west, south, east, north } = boxAround(picture);
    const made = new GlMap({
      container: box.current,
      style: styleOf(countries),
      bounds: [west, south, east, north],
      attributionControl: false,
      maxZoom: 9,
      minZoom: 0.5,
      dragRotate: false,
      pitchWithRotate: false,
      locale: { 'Map.Title': t('map.label') },
    });
    made.touchZoomRotate.disableRotation();
    const zoom = (by: 1 | -1) => (by === 1 ? made.zoomIn({ duration: 0 }) : made.zoomOut({ duration: 0 }));
    const tell = () => show({ project: (position) => made.project(position), zoom });
    made.on('load', () => {
      setMap(made);
      tell();
      made.on('move', tell);
    });
    return () => {
      setMap(null);
      show(null);
      made.remove();
    };
  }, [countries, language]);

  useEffect(() => {
    if (map === null) return;
    const put = (source: string, data: Collection) =>
      (map.getSource(source) as GeoJSONSource | undefined)?.setData(data);
    put('around', aroundOf(places, selected));
    put('labels', namesOf(countries, places, language));
    put('marked', markedOf(places));
    const key = picture.join();
    if (fitted.current === key || fitted.current === '') {
      fitted.current = key;
      return;
    }
    fitted.current = key;
    const { west, south, east, north } = boxAround(picture);
    map.fitBounds([west, south, east, north], { animate: false });
  }, [map, places, picture, selected, countries, language]);

  return <div ref={box} className="gl" dir="ltr" />;
}

type Style = ConstructorParameters<typeof GlMap>[0]['style'];
type Collection = Exclude<Parameters<GeoJSONSource['setData']>[0], string>;

const collection = (features: object[]): Collection => ({ type: 'FeatureCollection', features }) as Collection;

function styleOf(countries: readonly Country[]): NonNullable<Style> {
  const land = countries.map(({ polygons }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: collection(land) },
      labels: { type: 'geojson', data: collection([]) },
      marked: { type: 'geojson', data: collection([]) },
      around: { type: 'geojson', data: collection([]) },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': token('--paper') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': token('--leaf') } },
      {
        id: 'borders',
        type: 'line',
        source: 'land',
        paint: { 'line-color': token('--rule-strong'), 'line-width': 0.7 },
      },
      {
        id: 'around',
        type: 'fill',
        source: 'around',
        paint: { 'fill-color': token('--lapis'), 'fill-opacity': ['case', ['get', 'chosen'], 0.3, 0.1] },
      },
      {
        id: 'around-edge',
        type: 'line',
        source: 'around',
        paint: { 'line-color': token('--lapis'), 'line-width': 1, 'line-dasharray': [3, 2] },
      },
      // what stands last is placed first: where the markers lie, then the countries with something in them, then the others
      names('names', ['all', ['!', ['get', 'holds']], ['>=', ['zoom'], ['get', 'from']]], {}),
      names('names-still', ['all', ['get', 'holds'], ['<', ['zoom'], ['get', 'moves']]], {}),
      names('names-first', ['all', ['get', 'holds'], ['>=', ['zoom'], ['get', 'moves']]], {
        'text-padding': 2,
        'text-variable-anchor': [
          'center',
          'bottom',
          'top',
          'right',
          'left',
          'bottom-right',
          'bottom-left',
          'top-right',
          'top-left',
        ],
        'text-radial-offset': 1.2,
      }),
      {
        id: 'marked',
        type: 'symbol',
        source: 'marked',
        layout: {
          'text-field': '●',
          'text-font': ['IBM Plex Sans Arabic'],
          'text-size': 24,
          'text-allow-overlap': true,
        },
        paint: { 'text-opacity': 0 },
      },
    ],
  };
}

type Layer = Extract<NonNullable<Style>, { layers: unknown }>['layers'][number];
type SymbolLayer = Extract<Layer, { type: 'symbol' }>;

const names = (id: string, filter: SymbolLayer['filter'], layout: SymbolLayer['layout']): SymbolLayer => ({
  id,
  type: 'symbol',
  source: 'labels',
  ...(filter === undefined ? {} : { filter }),
  layout: {
    'text-field': ['get', 'name'],
    'text-font': ['IBM Plex Sans Arabic'],
    'text-size': 12,
    'symbol-sort-key': ['get', 'rank'],
    'text-padding': 6,
    ...layout,
  },
  paint: { 'text-color': token('--ink-2'), 'text-halo-color': token('--leaf'), 'text-halo-width': 1.5 },
});

/** In pixels: a country that is drawn smaller has no name, unless something lies in it. */
const leastNamed = 10;
/** So many pixels a degree takes on the whole world at zoom 0. */
const degree = 512 / 360;

/** From which zoom on a country of this area is drawn so wide. */
const zoomAt = (wide: number, area: number) => Math.log2(wide / (Math.sqrt(area) * degree));

function namesOf(countries: readonly Country[], places: MapProps['places'], language: 'ar' | 'en'): Collection {
  const positions = places.map(({ lon, lat }): Position => [lon, lat]);
  return collection(
    labelsOf(countries, positions, language).map(({ name, at, area, holds }) => ({
      type: 'Feature',
      properties: { name, holds, rank: -area, from: zoomAt(leastNamed, area), moves: zoomAt(leastMoved, area) },
      geometry: { type: 'Point', coordinates: at },
    })),
  );
}

const markedOf = (places: MapProps['places']): Collection =>
  collection(
    places.map(({ lon, lat }) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  );

function aroundOf(places: MapProps['places'], selected: readonly string[]): Collection {
  return collection(
    places.map(({ id, lon, lat, precision }) => ({
      type: 'Feature',
      properties: { chosen: selected.includes(id) },
      geometry: { type: 'Polygon', coordinates: [ringAround([lon, lat], radiusOf[precision] ?? widest)] },
    })),
  );
}
