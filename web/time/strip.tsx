import { type PointerEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Days } from '../../src/ledger/index.ts';
import { useOne } from '../app/api.ts';
import type { Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { formatDay, showNumber } from '../show/figures.ts';
import { dayNumber, dayOf, scaleTime } from './scale.ts';
import { StripBars } from './strip-bars.tsx';
import { useWidth } from './width.ts';

const height = 74;
/** The strip ends at the last day and goes back no further than this. */
const mostShown = 180;

interface StripProps {
  range: Filters;
  choose: (range: Filters) => void;
}

/** The strip of time over a page: a bar a day, the part in dispute in red; dragging over it chooses days. */
export function TimeStrip({ range, choose }: StripProps) {
  const { data } = useOne<Days>('/days');
  if (data === undefined) return <div className="time-strip" style={{ minBlockSize: height + 34 }} />;
  if (data.items.length < 2) return null;
  return <Strip days={data} range={range} choose={choose} />;
}

const one = (value: string | string[] | undefined) => [value ?? []].flat()[0] ?? null;

function Strip({ days, range, choose }: StripProps & { days: Days }) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const [frame, width, element] = useWidth<HTMLDivElement>();
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const start = useRef(0);
  const last = dayNumber(days.items.at(-1)?.day ?? '');
  const first = Math.max(dayNumber(days.items[0]?.day ?? ''), last - mostShown + 1);
  const scale = useMemo(() => scaleTime(first, last, width, dir), [first, last, width, dir]);
  const [from, to] = [one(range.from), one(range.to)];
  const chosen: [number, number] | null =
    drag ??
    (from === null && to === null
      ? null
      : [from === null ? first : dayNumber(fill(from, 'first')), to === null ? last : dayNumber(fill(to, 'last'))]);
  const dayUnder = (event: PointerEvent) => scale.dayAt(event.clientX - (element?.getBoundingClientRect().left ?? 0));
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = dayUnder(event);
    setDrag([start.current, start.current]);
  };
  const onMove = (event: PointerEvent) => {
    if (drag === null) return;
    const day = dayUnder(event);
    setDrag([Math.min(start.current, day), Math.max(start.current, day)]);
  };
  const onUp = () => {
    if (drag === null) return;
    setDrag(null);
    choose({ from: dayOf(drag[0]), to: dayOf(drag[1]) });
  };
  const shown = days.items.filter(({ day }) => dayNumber(day) >= first);
  return (
    <section className="time-strip" aria-label={t('desk.strip')}>
      {/* The pointer's way to choose days; the fields of the list of events are the keyboard's. */}
      <div
        ref={frame}
        className="strip-frame"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => setDrag(null)}
      >
        <StripBars days={shown} scale={scale} width={width} height={height} chosen={chosen} label={t('desk.strip')} />
      </div>
      <div className="strip-foot">
        {chosen !== null && (
          <p>
            {t('desk.chosen', {
              from: formatDay(language, dayOf(chosen[0]), 'day'),
              to: formatDay(language, dayOf(chosen[1]), 'day'),
            })}{' '}
            <button type="button" className="plain" onClick={() => choose({})}>
              {t('desk.release')}
            </button>
          </p>
        )}
        <details>
          <summary>{t('desk.stripTable')}</summary>
          <table className="strip-table">
            <thead>
              <tr>
                <th scope="col">{t('desk.stripDay')}</th>
                <th scope="col">{t('desk.stripCount')}</th>
                <th scope="col">{t('desk.stripDisputed')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.toReversed().map(({ day, events, disputed }) => (
                <tr key={day}>
                  <th scope="row">
                    <button type="button" className="plain" onClick={() => choose({ from: day, to: day })}>
                      {formatDay(language, day, 'day')}
                    </button>
                  </th>
                  <td>{showNumber(language, events)}</td>
                  <td>{showNumber(language, disputed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  );
}

/** A year or a month stands for its first or its last day. */
function fill(day: string, end: 'first' | 'last'): string {
  if (day.length === 10) return day;
  const [year, month] = day.split('-').map(Number);
  if (end === 'first') return `${day}${'-01-01'.slice(day.length - 4)}`;
  return new Date(Date.UTC(year ?? 1970, month ?? 12, 0)).toISOString().slice(0, 10);
}
