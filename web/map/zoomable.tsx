import { type GeoJSONSource, Map as GlMap, setWorkerUrl } from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { boxAround, radiusOf, ringAround, widest } from './geo.ts';
import { type MapProps, Markers } from './markers.tsx';
import { type Country, countryName } from './world.ts';

setWorkerUrl(worker);

const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The map that can be moved and zoomed, on our own countries; the markers lie over it as buttons. */
export function ZoomableMap({
  countries,
  places,
  picture,
  selected,
  choose,
}: MapProps & { countries: readonly Country[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<GlMap | null>(null);
  const [, moved] = useState(0);
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
    const onMove = () => moved((n) => n + 1);
    made.on('move', onMove);
    made.on('load', () => {
      setMap(made);
      onMove();
    });
    return () => {
      setMap(null);
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

  return (
    <div className="zoomable">
      <div ref={box} className="gl" dir="ltr" />
      {map !== null && (
        <>
          <Markers
            places={places}
            selected={selected}
            choose={choose}
            project={([lon, lat]) => {
              const { x, y } = map.project([lon, lat]);
              return { x: `${x}px`, y: `${y}px`, px: x, py: y };
            }}
          />
          <div className="zoom">
            <button type="button" onClick={() => map.zoomIn({ duration: 0 })} aria-label={t('map.zoomIn')}>
              +
            </button>
            <button type="button" onClick={() => map.zoomOut({ duration: 0 })} aria-label={t('map.zoomOut')}>
              −
            </button>
          </div>
        </>
      )}
    </div>
  );
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
