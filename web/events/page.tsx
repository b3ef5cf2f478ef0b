import { Link, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvents, useSummary } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { Failed, Loading } from '../app/states.tsx';
import { DisputeColumn } from '../disputes/column.tsx';
import { FilterBar } from './filters.tsx';
import { EventList } from './list.tsx';
import { SummaryStrip } from './summary.tsx';

export function EventsPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ strict: false }));
  const events = useEvents(filters);
  const summary = useSummary();
  useRowKeys();
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = events;
  const more = useMemo(
    () => (hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : null),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  );
  const filtered = Object.keys(filters).length > 0;
  return (
    <div className="broadsheet">
      <SummaryStrip />
      <section className="lead" aria-labelledby="events-title">
        <div className="headline">
          <h1 id="events-title">{t('events.title')}</h1>
          <p className="quiet" role="status">
            {items.length > 0 && t(events.hasNextPage ? 'events.foundMore' : 'events.found', { count: items.length })}
          </p>
        </div>
        <p className="quiet page-is">{t('pageIs.events')}</p>
        <FilterBar filters={filters} />
        {events.isPending && <Loading />}
        {events.isError && <Failed error={events.error} retry={() => void events.refetch()} />}
        {events.isSuccess && items.length === 0 && (
          <Empty filtered={filtered} bare={summary.data !== undefined && summary.data.documents === 0} />
        )}
        <EventList items={items} more={more} />
        {events.hasNextPage ? (
          <button
            type="button"
            className="more"
            disabled={events.isFetchingNextPage}
            onClick={() => void events.fetchNextPage()}
          >
            {t('events.more')}
          </button>
        ) : (
          items.length > 12 && <p className="state quiet">{t('events.end')}</p>
        )}
        {items.length > 0 && <Files list="events" filters={filters} map />}
      </section>
      <DisputeColumn filters={filters} />
    </div>
  );
}

/** What stands where no event does: how to get some, or how to see more. */
export function Empty({ filtered, bare }: { filtered: boolean; bare: boolean }) {
  const { t } = useTranslation();
  if (filtered && !bare) {
    return (
      <div className="state">
        <p>{t('events.none')}</p>
        <p>
          {t('events.noneHint')} <Link to="/events">{t('events.clear')}</Link>
        </p>
      </div>
    );
  }
  return (
    <div className="state">
      <p>{t('events.empty')}</p>
      <HowToBegin />
    </div>
  );
}
