import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSources } from '../app/api.ts';
import type { FilterKey, Filters } from '../app/filters.ts';
import { useLanguage } from '../app/language.tsx';
import { en } from '../words/en.ts';
import { Narrowed } from './narrowed.tsx';

const types = Object.keys(en.type) as (keyof typeof en.type)[];
const standings = [
  'corroborated',
  'single-origin',
  'disputed',
  'denied',
  'disowned',
  'unconfirmed',
  'unattributed',
  'unnamed',
] as const;

const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? '';

interface BarProps {
  filters: Filters;
  /** The list that they narrow: its items have a type and a standing, or are narrowed by what is in them. */
  to?: '/events' | '/disputes' | '/documents' | '/stories';
}

/** The filters of a list; each change is an address of its own, so that Back takes it away again. */
export function FilterBar({ filters, to = '/events' }: BarProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const outlets = useSources(language);
  const set = (key: FilterKey, value: string) => {
    const { [key]: _before, ...others } = filters;
    void navigate({ to, search: value === '' ? others : { ...others, [key]: value } });
  };
  const count = Object.keys(filters).length;
  const [open, setOpen] = useState(count > 0 || matchMedia('(min-width: 860px)').matches);
  return (
    <>
      <Narrowed filters={filters} to={to} />
      <details className="filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('events.filters')}</summary>
        <div className="fields">
          <Choice
            label={t(to === '/events' ? 'events.type' : 'dispute.eventType')}
            value={one(filters.type)}
            onChoose={(value) => set('type', value)}
          >
            {types.map((type) => [type, t(`type.${type}`)])}
          </Choice>
          {to === '/events' && (
            <Choice
              label={t('events.standing')}
              value={one(filters.standing)}
              onChoose={(value) => set('standing', value)}
            >
              {standings.map((standing) => [standing, t(`standing.${standing}`)])}
            </Choice>
          )}
          <Choice label={t('events.outlet')} value={one(filters.outlet)} onChoose={(value) => set('outlet', value)}>
            {outlets}
          </Choice>
          <Day label={t('events.from')} value={one(filters.from)} onChoose={(value) => set('from', value)} />
          <Day label={t('events.to')} value={one(filters.to)} onChoose={(value) => set('to', value)} />
          {count > 0 && (
            <button type="button" className="plain" onClick={() => void navigate({ to, search: {} })}>
              {t('events.clear')}
            </button>
          )}
        </div>
      </details>
    </>
  );
}

type FieldProps = { label: string; value: string; onChoose: (value: string) => void };

function Choice({ label, value, onChoose, children }: FieldProps & { children: (readonly [string, string])[] }) {
  const { t } = useTranslation();
  const known = value === '' || children.some(([id]) => id === value);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t('events.any')}</option>
        {!known && <option value={value}>{value}</option>}
        {children.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A day or the beginning of one, as the filters take it: a year, a month, a day. */
const dayOrPart = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function Day({ label, value, onChoose }: FieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = (next: string) => {
    if (next !== value && (next === '' || dayOrPart.test(next))) onChoose(next);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        dir="ltr"
        inputMode="numeric"
        placeholder="2025-03-31"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => settle(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle(event.currentTarget.value);
        }}
      />
    </label>
  );
}
