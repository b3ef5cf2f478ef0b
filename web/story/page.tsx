import { useQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail, StoryDetail } from '../../src/ledger/index.ts';
import { ask, useStory } from '../app/api.ts';
import { TakeAlong } from '../app/files.tsx';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { gatherDisputes } from '../disputes/gather.ts';
import { DisputeSides } from '../disputes/sides.tsx';
import { EventRow } from '../events/row.tsx';
import { PageParts } from '../show/parts.tsx';
import { FirstOf } from '../show/rest.tsx';
import { foreignTo } from '../show/runs.ts';
import { Outside } from '../show/text.tsx';
import { StoryFacts } from '../stories/page.tsx';
import { Accounts } from './accounts.tsx';
import { DocumentList } from './documents.tsx';
import { Figures } from './figures.tsx';
import { Timeline } from './timeline.tsx';

export function StoryPage() {
  const { id } = useParams({ from: '/stories/$id' });
  const story = useStory(id);
  useRowKeys();
  if (story.isPending) return <Loading />;
  if (story.isError) return <Failed error={story.error} retry={() => void story.refetch()} />;
  return <StorySheet key={id} story={story.data} />;
}

/** Of so many events every telling is asked for: those of which most articles tell. */
const mostEvents = 16;
/** What a story is about is told by so many of its events. */
const mostAbout = 3;
const disputesAtOnce = { wide: 4, narrow: 2 };
const eventsAtOnce = { wide: 12, narrow: 6 };

function StorySheet({ story }: { story: StoryDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  // what most articles tell of is what the story is about
  const byTellers = useMemo(() => story.eventItems.toSorted((a, b) => b.documents - a.documents), [story]);
  const main = byTellers.slice(0, mostEvents);
  const details = useQueries({
    queries: main.map(({ id }) => ({
      queryKey: [`/events/${id}`],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask<EventDetail>(`/events/${encodeURIComponent(id)}`, signal),
    })),
    combine: (results) => results.flatMap(({ data }) => data ?? []),
  });
  const further = {
    events: story.full.events.length - story.eventItems.length,
    documents: story.full.documents.length - story.documentItems.length,
  };
  return (
    <article className="sheet-page event story">
      <header>
        <h1 dir="auto" lang={foreignTo(language, story.title)}>
          <Outside text={story.title} />
        </h1>
        <StoryFacts item={story} />
        <PageParts
          parts={[
            story.disputed.length > 0 ? ['disputed-title', t('event.disputes')] : null,
            ['accounts-title', t('story.accounts')],
            ['figures-title', t('story.figures')],
            ['timeline-title', t('story.timeline')],
            ['events-title', t('story.events')],
            ['documents-title', t('story.documents')],
          ]}
        />
      </header>
      {byTellers.length > 0 && (
        <section aria-labelledby="about-title">
          <h2 id="about-title">{t('story.about')}</h2>
          <ol className="rows">
            {byTellers.slice(0, mostAbout).map((item) => (
              <li key={item.id}>
                <EventRow item={item} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {story.disputed.length > 0 && (
        <section aria-labelledby="disputed-title">
          <h2 id="disputed-title" className="grave">
            {t('event.disputes')}
          </h2>
          <FirstOf
            items={gatherDisputes(story.disputed)}
            atOnce={disputesAtOnce}
            draw={({ dispute, ...gathered }) => <DisputeSides key={dispute.id} dispute={dispute} gathered={gathered} />}
          />
          {story.furtherDisputes > 0 && <p className="quiet">{t('event.further', { count: story.furtherDisputes })}</p>}
        </section>
      )}
      <Accounts events={details} />
      <section aria-labelledby="figures-title">
        <h2 id="figures-title">{t('story.figures')}</h2>
        <Figures events={details} />
      </section>
      <section aria-labelledby="timeline-title">
        <h2 id="timeline-title">{t('story.timeline')}</h2>
        <Timeline events={details} />
        {story.eventItems.length > main.length && <p className="quiet">{t('story.limited', { count: main.length })}</p>}
      </section>
      <section aria-labelledby="events-title">
        <h2 id="events-title">{t('story.events')}</h2>
        <FirstOf
          items={byTellers}
          atOnce={eventsAtOnce}
          frame={(rows) => <ol className="rows">{rows}</ol>}
          draw={(item) => (
            <li key={item.id}>
              <EventRow item={item} />
            </li>
          )}
        />
        {further.events > 0 && <p className="quiet">{t('event.further', { count: further.events })}</p>}
      </section>
      <section aria-labelledby="documents-title">
        <h2 id="documents-title">{t('story.documents')}</h2>
        <DocumentList documents={story.documentItems} copies={story.copies} />
        {further.documents > 0 && <p className="quiet">{t('event.further', { count: further.documents })}</p>}
      </section>
      <TakeAlong of={`stories/${story.id}`} files={['story.json', 'events.csv', 'events.geojson']} />
    </article>
  );
}
