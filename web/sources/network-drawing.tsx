import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { Run } from '../show/text.tsx';
import { useWidth } from '../time/width.ts';
import { type Layout, rowHeight } from './network-layout.ts';

interface Drawn {
  layout: Layout;
  name: (id: string) => string;
  /** Whose ways alone are drawn. */
  chosen: string | null;
  choose: (id: string) => void;
}

/** Between a name and where its ways begin, in pixels. */
const gap = 8;
const widestName = 250;
const head = 24;

/** Two columns of names, each a button, and the ways between them: the names are text of the page, so that they are as large at any width. */
export function WaysDrawing({ layout, name, chosen, choose }: Drawn) {
  const { t } = useTranslation();
  const { dir } = useLanguage();
  const [frame, width] = useWidth<HTMLDivElement>();
  /** Whose ways stand out, because a pointer or the keyboard is there. */
  const [lit, setLit] = useState<string | null>(null);
  const column = Math.min(widestName, Math.round(width * 0.36));
  const x = (at: number) => (dir === 'rtl' ? width - at : at);
  const path = ({ y1, y2 }: Layout['ways'][number]) => {
    const [start, end, middle] = [x(column + gap), x(width - column - gap), width / 2];
    return `M${start},${y1}C${middle},${y1} ${middle},${y2} ${end},${y2}`;
  };
  const marks = (way: Layout['ways'][number]) => {
    if (lit === null) return 'way';
    return way.from === lit || way.to === lit ? 'way lit' : 'way dim';
  };
  return (
    <div className="ways" ref={frame} style={{ blockSize: `${layout.height + head}px` }}>
      {(['from', 'to'] as const).map((side) => (
        <p key={side} className={`head ${side}`} style={{ inlineSize: `${column}px` }}>
          {t(`sources.${side}`)}
        </p>
      ))}
      {width > 0 && (
        <svg
          viewBox={`0 0 ${width} ${layout.height}`}
          style={{ insetBlockStart: `${head}px`, blockSize: `${layout.height}px` }}
          role="img"
          aria-label={t('sources.draw')}
        >
          {layout.ways.map((way) => (
            <path key={`${way.from} ${way.to}`} d={path(way)} strokeWidth={way.width} className={marks(way)}>
              <title>{`${name(way.from)} ${dir === 'rtl' ? '←' : '→'} ${name(way.to)}: ${t('sources.in', { count: way.statements })}`}</title>
            </path>
          ))}
        </svg>
      )}
      {(['from', 'to'] as const).map((side) => (
        <ul key={side} className={side} aria-label={t(`sources.${side}`)}>
          {layout[side].map(({ id, y }) => (
            <li key={id} style={{ insetBlockStart: `${y + head - rowHeight / 2}px`, inlineSize: `${column}px` }}>
              <button
                type="button"
                className="plain"
                title={name(id)}
                aria-pressed={id === chosen}
                onClick={() => choose(id === chosen ? '' : id)}
                onPointerEnter={() => setLit(id)}
                onPointerLeave={() => setLit(null)}
                onFocus={() => setLit(id)}
                onBlur={() => setLit(null)}
              >
                <Run text={name(id)} />
              </button>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}
