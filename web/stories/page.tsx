import { Link, useSearch } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoryItem } from '../../src/ledger/index.ts';
import { moreOf, useStories } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { Files } from '../app/files.tsx';
import { readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { FilterBar } from '../events/filters.tsx';
import { formatDay } from '../show/figures.ts';
import { LongRows } from '../show/long-rows.tsx';
import { foreignTo } from '../show/runs.ts';
import { Outside } from '../show/text.tsx';

/** The stories, those that were told last first. */
export function StoriesPage() {
  const { t } = useTranslation();
  const filters = readFilters(useSearch({ strict: false }));
  const stories = useStories(filters);
  useRowKeys();
  const items = stories.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(filters).length > 0;
  return (
    <section className="sheet-page" aria-labelledby="stories-title">
      <h1 id="stories-title">{t('stories.title')}</h1>
      <p className="quiet page-is">{t('pageIs.stories')}</p>
      <FilterBar filters={filters} to="/stories" />
      {stories.isPending && <Loading />}
      {stories.isError && <Failed error={stories.error} retry={() => void stories.refetch()} />}
      {stories.isSuccess && items.length === 0 && (
        <>
          <p className="state">{t(filtered ? 'stories.noneFiltered' : 'stories.none')}</p>
          <HowToBegin />
        </>
      )}
      <LongRows
        items={items}
        keyOf={({ id }) => id}
        draw={(item) => <StoryRow item={item} />}
        usualHeight={88}
        more={moreOf(stories)}
      />
      {stories.hasNextPage && (
        <button type="button" className="more" onClick={() => void stories.fetchNextPage()}>
          {t('stories.more')}
        </button>
      )}
      {items.length > 0 && <Files list="stories" filters={filters} map />}
    </section>
  );
}

const StoryRow = memo(function StoryRow({ item }: { item: StoryItem }) {
  const { language } = useLanguage();
  return (
    <article className="event-row">
      <h2 dir="auto" lang={foreignTo(language, item.title)}>
        <Link to="/stories/$id" params={{ id: item.id }} data-row="">
          <Outside text={item.title} />
        </Link>
      </h2>
      <StoryFacts item={item} />
    </article>
  );
});

/** From when to when, and how much of everything. */
export function StoryFacts({ item }: { item: StoryItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { from, to } = item;
  const day = (one: string) => formatDay(language, one, 'day');
  return (
    <p className="facts">
      {from !== null && to !== null && (
        <span>{from === to ? day(from) : t('story.span', { from: day(from), to: day(to) })}</span>
      )}
      <span>{t('summary.documents', { count: item.documents })}</span>
      {/* none are found in what was not read: a nought would say that none happened */}
      {item.events > 0 && <span>{t('summary.events', { count: item.events })}</span>}
      {item.disputes > 0 && <span className="grave">{t('summary.disputes', { count: item.disputes })}</span>}
    </p>
  );
}
