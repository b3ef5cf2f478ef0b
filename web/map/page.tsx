import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import { mostOnMap, useMapEvents, useNames } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { Narrowed } from '../events/narrowed.tsx';
import { EventRow } from '../events/row.tsx';
import { showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { FirstOf } from '../show/rest.tsx';
import { Run } from '../show/text.tsx';
import { TimeStrip } from '../time/strip.tsx';
import { FlatMap } from './flat.tsx';
import { framed, isArea, type Position, radiusOf, widest } from './geo.ts';
import type { MapProps } from './markers.tsx';
import { type Place, placesOf } from './places.ts';
import { type Country, loadWorld } from './world.ts';
import { ZoomableMap } from './zoomable-map.tsx';

function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** The strip over the map goes back three years. */
const mostDays = 1_096;

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
  const located = (items?.length ?? 0) - unlocated.length;
  return (
    <div className="map-page">
      <div className="headline">
        <h1>{t('map.title')}</h1>
        <p className="quiet" role="status">
          {items !== undefined && items.length > 0 && (
            <>
              {t('map.onIt', { count: located })}
              {unlocated.length > 0 && ` · ${t('map.offIt', { count: unlocated.length })}`}
            </>
          )}
        </p>
      </div>
      <p className="quiet page-is">{t('pageIs.map')}</p>
      <Narrowed filters={filters} to="/map" />
      <TimeStrip
        range={filters}
        filters={filters}
        most={mostDays}
        choose={({ from, to }) => {
          const { from: _from, to: _to, ...others } = filters;
          const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
          void navigate({ to: '/map', search: { ...others, ...range }, resetScroll: false });
        }}
      />
      {events.isPending && <Loading />}
      {events.isError && <Failed error={events.error} retry={() => void events.refetch()} />}
      {events.data?.next != null && <p className="quiet">{t('map.more', { count: mostOnMap })}</p>}
      {items?.length === 0 && (
        <>
          <p className="state">{t(Object.keys(filters).length > 0 ? 'map.none' : 'map.bare')}</p>
          <HowToBegin />
        </>
      )}
      <div className="map-and-list">
        <div>
          <World places={places} selected={chosen.map(({ id }) => id)} choose={setSelected} />
          <Legend places={places} />
          <Files list="events" filters={filters} map />
        </div>
        <div className="map-list">
          <Events
            title={chosen.length > 0 ? <Names places={chosen} /> : t('map.list')}
            events={newestFirst(shown, items ?? [])}
          >
            {chosen.length > 0 && (
              <button type="button" className="plain" onClick={() => setSelected([])}>
                {t('map.everywhere')}
              </button>
            )}
          </Events>
          {unlocated.length > 0 && chosen.length === 0 && (
            <Events title={t('map.unlocated')} note={t('map.unlocatedNote')} events={unlocated} />
          )}
        </div>
      </div>
    </div>
  );
}

/** The events of these places in the order in which they came. */
function newestFirst(places: readonly Place[], items: readonly EventItem[]): EventItem[] {
  const here = new Set(places.flatMap(({ events }) => events.map(({ id }) => id)));
  return items.filter(({ id }) => here.has(id));
}

function Names({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return places.slice(0, mostNamed).map((place, n) => (
    <span key={place.id}>
      {n > 0 && t('listComma')}
      <Run text={nameIn(language, place, names) ?? place.id} />
      {n === mostNamed - 1 && places.length > mostNamed && ' …'}
    </span>
  ));
}
const mostNamed = 4;

const none: readonly Country[] = [];

function World(props: Omit<MapProps, 'picture'>) {
  const { t } = useTranslation();
  const [countries, setCountries] = useState<readonly Country[] | null>(null);
  const [isFlat] = useState(() => !hasWebGl());
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    let gone = false;
    loadWorld().then(
      (loaded) => gone || setCountries(loaded),
      // without them the places still stand where they are
      () => gone || setCountries([]),
    );
    return () => {
      gone = true;
    };
  }, []);
  const { places } = props;
  const picture = useMemo(() => {
    if (whole) return places.map(({ lon, lat }): Position => [lon, lat]);
    return framed(places.map(({ lon, lat, events }) => ({ lon, lat, count: events.length })));
  }, [places, whole]);
  const shown = { ...props, picture, countries: countries ?? none };
  return (
    <>
      {isFlat && <p className="quiet">{t('map.flat')}</p>}
      {isFlat && <FlatMap {...shown} />}
      {!isFlat && <ZoomableMap {...shown} isReady={countries !== null} />}
      {(whole || picture.length < places.length) && (
        <p className="quiet">
          {!whole && `${t('map.outside', { count: places.length - picture.length })} `}
          <button type="button" className="plain" onClick={() => setWhole(!whole)}>
            {t(whole ? 'map.nearer' : 'map.whole')}
          </button>
        </p>
      )}
    </>
  );
}

/** In the same signs as the map; each with how far around the middle what is meant may lie. */
function Legend({ places }: { places: readonly Place[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const there = Object.keys(radiusOf).filter((one) => places.some(({ precision }) => precision === one));
  if (there.length === 0) return null;
  return (
    <dl className="map-legend">
      <dt>{t('map.legend')}</dt>
      {there.map((one) => (
        <dd key={one}>
          <span className={`sign ${isArea(one) ? 'area' : 'spot'}`} aria-hidden="true" />
          {t(`map.${one as 'town'}`)}
          <span className="quiet">{t('map.within', { km: showNumber(language, radiusOf[one] ?? widest) })}</span>
        </dd>
      ))}
      <dd className="quiet">{t('map.scale')}</dd>
    </dl>
  );
}

const listedAtOnce = { wide: 40, narrow: 8 };

interface Listed {
  title: ReactNode;
  note?: string;
  events: readonly EventItem[];
  children?: ReactNode;
}

function Events({ title, note, events, children }: Listed) {
  if (events.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {children}
      {note !== undefined && <p className="quiet">{note}</p>}
      <FirstOf
        items={events}
        atOnce={listedAtOnce}
        frame={(rows) => <ol className="rows">{rows}</ol>}
        draw={(item) => (
          <li key={item.id}>
            <EventRow item={item} />
          </li>
        )}
      />
    </section>
  );
}
