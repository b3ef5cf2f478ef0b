import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import { mostOnMap, useMapEvents } from '../app/api.ts';
import { Files } from '../app/files.tsx';
import { readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { Failed, Loading } from '../app/states.tsx';
import { EventRow } from '../events/row.tsx';
import { FlatMap } from './flat.tsx';
import { radiusOf } from './geo.ts';
import type { MapProps } from './markers.tsx';
import { type Place, placesOf } from './places.ts';
import { Range } from './range.tsx';
import { type Country, loadWorld } from './world.ts';

const ZoomableMap = lazy(() => import('./zoomable.tsx').then((module) => ({ default: module.ZoomableMap })));

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** Events by place, with a list that says all that the map does. */
export function MapPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ strict: false }));
  const navigate = useNavigate();
  const events = useMapEvents(filters);
  const [selected, setSelected] = useState<readonly string[]>([]);
  useRowKeys();
  const items = events.data?.items;
  const { places, unlocated } = useMemo(() => placesOf(items ?? []), [items]);
  const chosen = places.filter(({ id }) => selected.includes(id));
  const shown = chosen.length > 0 ? chosen : places;
  return (
    <div className="map-page">
      <div className="headline">
        <h1>{t('map.title')}</h1>
        <p className="quiet" role="status">
          {items !== undefined && t('map.shown', { count: items.length })}
        </p>
      </div>
      <Range
        filters={filters}
        choose={(from, to) => {
          const { from: _from, to: _to, ...others } = filters;
          const range = { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
          void navigate({ to: '/map', search: { ...others, ...range } });
        }}
      />
      {events.isPending && <Loading />}
      {events.isError && <Failed error={events.error} retry={() => void events.refetch()} />}
      {events.data?.next != null && <p className="quiet">{t('map.more', { count: mostOnMap })}</p>}
      {items?.length === 0 && <p className="state">{t('map.none')}</p>}
      <div className="map-and-list">
        <div>
          <World places={places} selected={chosen.map(({ id }) => id)} choose={setSelected} />
          <Legend places={places} />
          <Files list="events" filters={filters} map />
        </div>
        <div className="map-list">
          <Events title={t('map.list')} events={shown.flatMap((place) => place.events)} />
          {unlocated.length > 0 && chosen.length === 0 && (
            <Events title={t('map.unlocated')} note={t('map.unlocatedNote')} events={unlocated} />
          )}
        </div>
      </div>
    </div>
  );
}

function World(props: MapProps) {
  const { t } = useTranslation();
  const [countries, setCountries] = useState<readonly Country[] | null>(null);
  const [isFlat] = useState(() => !hasWebGl());
  useEffect(() => {
    let gone = false;
    loadWorld().then(
      (loaded) => gone || setCountries(loaded),
      () => gone || setCountries([]),
    );
    return () => {
      gone = true;
    };
  }, []);
  if (countries === null) return <Loading />;
  if (isFlat) {
    return (
      <>
        <p className="quiet">{t('map.flat')}</p>
        <FlatMap {...props} countries={countries} />
      </>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <ZoomableMap {...props} countries={countries} />
    </Suspense>
  );
}

function Legend({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const there = Object.keys(radiusOf).filter((one) => places.some(({ precision }) => precision === one));
  if (there.length === 0) return null;
  return (
    <dl className="map-legend">
      <dt>{t('map.legend')}</dt>
      {there.map((one) => (
        <dd key={one}>
          <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
            <circle r={2 + 3 * Math.log10(radiusOf[one] ?? 1) * 1.3} className="around" />
          </svg>
          {t(`map.${one as 'town'}`)}
        </dd>
      ))}
    </dl>
  );
}

const firstShown = 40;

function Events({ title, note, events }: { title: string; note?: string; events: readonly EventItem[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {note !== undefined && <p className="quiet">{note}</p>}
      <ol className="rows">
        {(all ? events : events.slice(0, firstShown)).map((item) => (
          <li key={item.id}>
            <EventRow item={item} />
          </li>
        ))}
      </ol>
      {!all && events.length > firstShown && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          {t('events.more')}
        </button>
      )}
    </section>
  );
}
