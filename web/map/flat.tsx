import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { useWidth } from '../time/width.ts';
import { boxAround, mercator, type Position, radiusOf, ringAround, widest } from './geo.ts';
import type { MapProps } from './markers.tsx';
import { Markers } from './markers.tsx';
import { type Country, countryName } from './world.ts';

const heightOf = (width: number) => Math.round((width * 2) / 3);
/** In pixels, about as wide as a letter of a country's name is, and as high as its line. */
const letter = 7;
const line = 18;
const mostLabels = 18;

interface FlatProps extends MapProps {
  countries: readonly Country[];
  /** So many degrees around the places are shown at least. */
  least?: number;
}

/** The map without WebGL: all places at once, drawn as they are, with the same markers. */
export function FlatMap(props: FlatProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  return (
    <div className="flat" ref={frame}>
      {width > 0 && <Drawn {...props} width={width} />}
    </div>
  );
}

function Drawn({ countries, places, picture, selected, choose, least, width }: FlatProps & { width: number }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const height = heightOf(width);
  const project = useMemo(() => frameAround(picture, { width, height }, least), [picture, width, height, least]);
  const path = (ring: readonly Position[]) =>
    `M${ring
      .map((position) => {
        const { x, y } = project(position);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      })
      .join('L')}Z`;
  const named = countries.flatMap((country) => {
    const name = countryName(country, language);
    if (country.label === null || name === null) return [];
    return [{ at: project(country.label.at), area: country.label.area, name }];
  });
  return (
    <>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('map.label')}>
        {countries.map((country) => (
          <path key={country.name} className="land" d={country.polygons.flat().map(path).join('')} />
        ))}
        {places.map(({ id, lon, lat, precision }) => (
          <path
            key={id}
            className={`around ${selected.includes(id) ? 'chosen' : ''}`}
            d={path(ringAround([lon, lat], radiusOf[precision] ?? widest))}
          />
        ))}
        {readable(named, { width, height }).map(({ at, name }) => (
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
          return { x: `${x}px`, y: `${y}px`, px: x, py: y };
        }}
      />
    </>
  );
}

interface Size {
  width: number;
  height: number;
}
interface Label {
  at: { x: number; y: number };
  area: number;
  name: string;
}

/** The names of the largest countries that stand on the picture whole, none over another. */
function readable(labels: readonly Label[], { width, height }: Size): Label[] {
  const kept: Label[] = [];
  for (const label of [...labels].sort((a, b) => b.area - a.area)) {
    const half = (label.name.length * letter) / 2;
    const { x, y } = label.at;
    const inside = x > half && x < width - half && y > line && y < height - line;
    const free = kept.every(
      ({ at, name }) => Math.abs(at.y - y) > line || Math.abs(at.x - x) > half + (name.length * letter) / 2,
    );
    if (inside && free) kept.push(label);
    if (kept.length === mostLabels) break;
  }
  return kept;
}

function frameAround(
  positions: readonly Position[],
  { width, height }: Size,
  least?: number,
): (position: Position) => { x: number; y: number } {
  const { west, south, east, north } = boxAround(positions, least);
  const [a, b] = [mercator([west, north]), mercator([east, south])];
  const scale = Math.min(width / (b.x - a.x), height / (b.y - a.y));
  const [left, top] = [(width - (b.x - a.x) * scale) / 2, (height - (b.y - a.y) * scale) / 2];
  return (position) => {
    const { x, y } = mercator(position);
    return { x: (x - a.x) * scale + left, y: (y - a.y) * scale + top };
  };
}
