import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSummary } from '../app/api.ts';
import type { Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { showMoment } from '../show/figures.ts';

const dayLength = 86_400_000;
const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? '';

/** Two handles over the days that the ledger knows; what they hold goes into the address when they are let go. */
export function Range({
  filters,
  choose,
}: {
  filters: Filters;
  choose: (from: string | null, to: string | null) => void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data } = useSummary();
  const first = Date.parse(`${(data?.from ?? '').slice(0, 10)}T00:00:00Z`);
  const last = Date.parse(`${(data?.to ?? '').slice(0, 10)}T00:00:00Z`);
  const days = Math.round((last - first) / dayLength);
  const dayAt = (n: number) => new Date(first + n * dayLength).toISOString().slice(0, 10);
  const placeOf = (day: string, otherwise: number) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? otherwise : Math.max(0, Math.min(days, Math.round((time - first) / dayLength)));
  };
  const [asked, setAsked] = useState<[number, number]>([0, 0]);
  const [from, to] = [one(filters.from), one(filters.to)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handles follow the address and the ledger, nothing else
  useEffect(() => setAsked([placeOf(from, 0), placeOf(to, days)]), [from, to, days]);
  const [a, b] = asked;
  // before the ledger is known there are no handles, and those of an older answer do not fit a new one
  if (!(days >= 1 && a >= 0 && b <= days)) return null;
  const settle = () => choose(a === 0 ? null : dayAt(a), b === days ? null : dayAt(b));
  const handle = (which: 0 | 1, label: string) => (
    <label>
      <span>
        {label}: <strong>{showMoment(language, dayAt(asked[which]))}</strong>
      </span>
      <input
        type="range"
        min={0}
        max={days}
        value={asked[which]}
        aria-valuetext={showMoment(language, dayAt(asked[which])) ?? ''}
        onChange={(event) => {
          const value = Number(event.target.value);
          setAsked(which === 0 ? [Math.min(value, b), b] : [a, Math.max(value, a)]);
        }}
        onPointerUp={settle}
        onKeyUp={settle}
      />
    </label>
  );
  return (
    <fieldset className="range">
      <legend className="unheard">{t('map.range')}</legend>
      {handle(0, t('map.rangeFrom'))}
      {handle(1, t('map.rangeTo'))}
      {(from !== '' || to !== '') && (
        <button type="button" className="plain" onClick={() => choose(null, null)}>
          {t('map.all')}
        </button>
      )}
    </fieldset>
  );
}
