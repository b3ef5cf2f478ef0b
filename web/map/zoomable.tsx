import { type GeoJSONSource, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import type { OnPicture } from './flat.tsx';
import { boxAround, radiusOf, ringAround, widest } from './geo.ts';
import type { MapProps } from './markers.tsx';
import { type Country, countryName } from './world.ts';

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
      style: styleOf(countries, language),
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
    (map.getSource('around') as GeoJSONSource | undefined)?.setData(aroundOf(places, selected));
    const key = picture.join();
    if (fitted.current === key || fitted.current === '') {
      fitted.current = key;
      return;
    }
    fitted.current = key;
    const { west, south, east, north } = boxAround(picture);
    map.fitBounds([west, south, east, north], { animate: false });
  }, [map, places, picture, selected]);

  return <div ref={box} className="gl" dir="ltr" />;
}

type Style = ConstructorParameters<typeof GlMap>[0]['style'];
type Collection = Exclude<Parameters<GeoJSONSource['setData']>[0], string>;

const collection = (features: object[]): Collection => ({ type: 'FeatureCollection', features }) as Collection;

function styleOf(countries: readonly Country[], language: 'ar' | 'en'): NonNullable<Style> {
  const land = countries.map(({ polygons }) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: polygons },
  }));
  const labels = countries.flatMap((country) => {
    const name = countryName(country, language);
    if (country.label === null || name === null) return [];
    const { at, area } = country.label;
    return [{ type: 'Feature', properties: { name, rank: -area }, geometry: { type: 'Point', coordinates: at } }];
  });
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: collection(land) },
      labels: { type: 'geojson', data: collection(labels) },
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
      {
        id: 'names',
        type: 'symbol',
        source: 'labels',
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['IBM Plex Sans Arabic'],
          'text-size': 12,
          'symbol-sort-key': ['get', 'rank'],
          'text-padding': 6,
        },
        paint: { 'text-color': token('--ink-2'), 'text-halo-color': token('--leaf'), 'text-halo-width': 1.5 },
      },
    ],
  };
}

function aroundOf(places: MapProps['places'], selected: readonly string[]): Collection {
  return collection(
    places.map(({ id, lon, lat, precision }) => ({
      type: 'Feature',
      properties: { chosen: selected.includes(id) },
      geometry: { type: 'Polygon', coordinates: [ringAround([lon, lat], radiusOf[precision] ?? widest)] },
    })),
  );
}
