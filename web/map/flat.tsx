import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { boxAround, mercator, type Position, radiusOf, ringAround } from './geo.ts';
import type { MapProps } from './markers.tsx';
import { Markers } from './markers.tsx';
import { type Country, countryName } from './world.ts';

const width = 900;
const height = 600;
const mostLabels = 18;

interface FlatProps extends MapProps {
  countries: readonly Country[];
  /** So many degrees around the places are shown at least. */
  least?: number;
}

/** The map without WebGL: all places at once, drawn as they are, with the same markers. */
export function FlatMap({ countries, places, selected, choose, least }: FlatProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const project = useMemo(
    () =>
      frameAround(
        places.map(({ lon, lat }): Position => [lon, lat]),
        least,
      ),
    [places, least],
  );
  const path = (ring: readonly Position[]) =>
    `M${ring
      .map((position) => {
        const { x, y } = project(position);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join('L')}Z`;
  const labels = countries
    .flatMap((country) => {
      if (country.label === null) return [];
      const at = project(country.label.at);
      const inside = at.x > 30 && at.x < width - 30 && at.y > 15 && at.y < height - 15;
      return inside ? [{ at, area: country.label.area, name: countryName(country, language) }] : [];
    })
    .sort((a, b) => b.area - a.area)
    .slice(0, mostLabels);
  return (
    <div className="flat" style={{ aspectRatio: `${width} / ${height}` }}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('map.label')}>
        {countries.map((country) => (
          <path key={country.name} className="land" d={country.polygons.flat().map(path).join('')} />
        ))}
        {places.map(({ id, lon, lat, precision }) => (
          <path
            key={id}
            className={`around ${selected.includes(id) ? 'chosen' : ''}`}
            d={path(ringAround([lon, lat], radiusOf[precision] ?? 250))}
          />
        ))}
        {labels.map(({ at, name }) => (
          <text key={name} x={at.x} y={at.y} className="country" textAnchor="middle">
            {name}
          </text>
        ))}
      </svg>
      <Markers
        places={places}
        selected={selected}
        choose={choose}
        project={(position) => {
          const { x, y } = project(position);
          return { x: `${(100 * x) / width}%`, y: `${(100 * y) / height}%`, px: x, py: y };
        }}
      />
    </div>
  );
}

function frameAround(positions: readonly Position[], least?: number): (position: Position) => { x: number; y: number } {
  const { west, south, east, north } = boxAround(positions, least);
  const [a, b] = [mercator([west, north]), mercator([east, south])];
  const scale = Math.min(width / (b.x - a.x), height / (b.y - a.y));
  const [left, top] = [(width - (b.x - a.x) * scale) / 2, (height - (b.y - a.y) * scale) / 2];
  return (position) => {
    const { x, y } = mercator(position);
    return { x: (x - a.x) * scale + left, y: (y - a.y) * scale + top };
  };
}
