import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moreOf, useEvents, useHits, useSources, useSourcesNamed } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { type FilterKey, type Filters, readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { EventRow } from '../events/row.tsx';
import { LongRows } from '../show/long-rows.tsx';
import { Run } from '../show/text.tsx';
import { Hit } from './hit.tsx';

const one = (value: string | string[] | undefined) => [value ?? ''].flat()[0] ?? '';
const mostEvents = 8;
const moreEvents = 20;

/** What was asked for, in the articles word by word, and beside them the events whose names or sentences have it. */
export function FindPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ strict: false }));
  const q = one(filters.q);
  useRowKeys();
  return (
    <div className="find">
      <section className="lead" aria-labelledby="find-title">
        <h1 id="find-title">{q === '' ? t('find.title') : t('find.titleFor', { q })}</h1>
        <FindForm key={JSON.stringify(filters)} filters={filters} />
        {q !== '' && <Hits filters={filters} />}
      </section>
      {q !== '' && <Beside filters={filters} />}
    </div>
  );
}

function FindForm({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const navigate = useNavigate();
  const outlets = useSources(language);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const next: Filters = { ...filters };
    for (const key of ['q', 'outlet', 'from', 'to'] satisfies FilterKey[]) {
      const value = String(form.get(key) ?? '').trim();
      if (value === '') delete next[key];
      else next[key] = value;
    }
    void navigate({ to: '/search', search: next });
  };
  return (
    <form className="find-form" onSubmit={onSubmit}>
      <label className="words">
        <span>{t('find.words')}</span>
        <input type="search" name="q" dir="auto" defaultValue={one(filters.q)} aria-describedby="find-hint" />
      </label>
      <label>
        <span>{t('events.outlet')}</span>
        <select name="outlet" defaultValue={one(filters.outlet)}>
          <option value="">{t('events.any')}</option>
          {outlets.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('events.from')}</span>
        <input
          name="from"
          dir="ltr"
          placeholder="2025-03"
          pattern="\d{4}(-\d{2}){0,2}"
          defaultValue={one(filters.from)}
        />
      </label>
      <label>
        <span>{t('events.to')}</span>
        <input
          name="to"
          dir="ltr"
          placeholder="2025-03-31"
          pattern="\d{4}(-\d{2}){0,2}"
          defaultValue={one(filters.to)}
        />
      </label>
      <button type="submit">{t('find.go')}</button>
      <p id="find-hint" className="quiet hint">
        {t('find.hint')}
      </p>
    </form>
  );
}

function Hits({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const hits = useHits(filters);
  const items = hits.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h2 className="part">{t('find.documents')}</h2>
      {hits.isPending && <Loading />}
      {hits.isError && <Failed error={hits.error} retry={() => void hits.refetch()} />}
      {hits.isSuccess && items.length === 0 && !hits.hasNextPage && (
        <>
          <div className="state">
            <p>{t('find.none')}</p>
            <p>{t('find.noneHint')}</p>
          </div>
          <HowToBegin />
        </>
      )}
      <LongRows
        items={items}
        keyOf={({ document }) => document.id}
        draw={(hit) => <Hit hit={hit} />}
        usualHeight={200}
        more={moreOf(hits)}
      />
      {hits.hasNextPage && (
        <button
          type="button"
          className="more"
          disabled={hits.isFetchingNextPage}
          onClick={() => void hits.fetchNextPage()}
        >
          {t('events.more')}
        </button>
      )}
      {items.length > 0 && <Files list="search" filters={filters} map />}
    </>
  );
}

const mostNamed = 6;

/** Sources and actors of this name, each a way to its profile. */
function Named({ words }: { words: string }) {
  const { t } = useTranslation();
  const found = useSourcesNamed(words.replace(/["«»“”]/g, ''));
  if (found.length === 0) return null;
  return (
    <section className="named-sources" aria-labelledby="find-sources">
      <h2 id="find-sources">{t('find.sources')}</h2>
      <ul>
        {found.slice(0, mostNamed).map(({ id, text }) => (
          <li key={id}>
            <Link to="/sources/$id" params={{ id }} data-row="">
              <Run text={text} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Beside({ filters }: { filters: Filters }) {
  const { t } = useTranslation();
  const events = useEvents(filters);
  const [shown, setShown] = useState(mostEvents);
  // what most tell of stands first among those that came together
  const all = events.data?.pages.flatMap((page) => page.items.toSorted((a, b) => b.documents - a.documents)) ?? [];
  const items = all.slice(0, shown);
  const more = () => {
    setShown(shown + moreEvents);
    if (all.length < shown + moreEvents && events.hasNextPage) void events.fetchNextPage();
  };
  return (
    <aside className="beside" aria-labelledby="find-events">
      <Named words={one(filters.q)} />
      <h2 id="find-events">{t('find.events')}</h2>
      {events.isSuccess && items.length === 0 && <p className="quiet">{t('find.nothing')}</p>}
      <ol className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <EventRow item={item} />
          </li>
        ))}
      </ol>
      {(all.length > shown || events.hasNextPage) && (
        <button type="button" className="more" onClick={more}>
          {t('find.moreEvents', { shown: items.length, all: `${all.length}${events.hasNextPage ? '+' : ''}` })}
        </button>
      )}
      {items.length > 0 && (
        <p>
          <Link to="/events" search={filters}>
            {t('find.allEvents')}
          </Link>
        </p>
      )}
    </aside>
  );
}
