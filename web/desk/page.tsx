import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changes } from '../../src/ledger/index.ts';
import { useEvents, useSummary } from '../app/api.ts';
import { type Filters, readFilters } from '../app/filters.ts';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { DocumentRow } from '../documents/row.tsx';
import { Empty } from '../events/page.tsx';
import { EventRow } from '../events/row.tsx';
import { SummaryStrip, WordsMean } from '../events/summary.tsx';
import { showMoment } from '../show/figures.ts';
import { FirstOf } from '../show/rest.tsx';
import { TimeStrip } from '../time/strip.tsx';
import { groupByStory, StorySection } from './moved.tsx';
import { useChanges, useLive } from './news.ts';
import { OuterColumn } from './outer.tsx';
import { beginAnew, markSeen, sinceWhen } from './visit.ts';

/** The broadsheet of six in the morning: what moved since the last visit, what is in dispute, what came in. */
export function DeskPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [since, setSince] = useState(sinceWhen);
  const changes = useChanges(since);
  const summary = useSummary();
  const live = useLive();
  useRowKeys();
  const until = changes.data?.until ?? null;
  useEffect(() => markSeen(until), [until]);
  const { from, to } = readFilters(useSearch({ strict: false }));
  const range: Filters = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const begin = (moment: string | null) => {
    beginAnew(moment);
    setSince(moment);
  };
  return (
    <div className="broadsheet desk">
      <h1 className="unheard">{t('desk.title')}</h1>
      <SummaryStrip />
      <WordsMean />
      <TimeStrip range={range} choose={(next) => void navigate({ to: '/', search: next, resetScroll: false })} />
      <div className="lead">
        {/* The place is kept free, so that nothing moves when news comes. */}
        <p className="live" role="status">
          {live.waiting > 0 && (
            <button type="button" onClick={live.show}>
              {t('desk.live', { count: live.waiting })}
            </button>
          )}
        </p>
        {Object.keys(range).length > 0 ? (
          <InRange range={range} />
        ) : (
          <>
            {changes.isPending && <Loading />}
            {changes.isError && <Failed error={changes.error} retry={() => void changes.refetch()} />}
            {summary.data?.documents === 0 && <Empty filtered={false} bare />}
            {changes.data !== undefined && summary.data?.documents !== 0 && (
              <Moved changes={changes.data} begin={begin} />
            )}
          </>
        )}
        <CameIn changes={changes.data ?? null} />
      </div>
      <OuterColumn changes={changes.data ?? null} range={range} />
    </div>
  );
}

function Moved({ changes, begin }: { changes: Changes; begin: (moment: string | null) => void }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const first = changes.since === null;
  return (
    <section aria-labelledby="moved-title">
      <div className="headline">
        <h2 id="moved-title">{t(first ? 'desk.first' : 'desk.since')}</h2>
        <p className="quiet">
          {changes.since !== null && (
            <>
              {t('desk.sinceAt', { moment: showMoment(language, changes.since) })}{' '}
              <button type="button" className="plain" onClick={() => begin(null)}>
                {t('desk.everything')}
              </button>
            </>
          )}
          {changes.events.count > 0 && (
            <button type="button" className="plain" onClick={() => begin(changes.until)}>
              {t('desk.seen')}
            </button>
          )}
        </p>
      </div>
      {changes.events.count === 0 && <p className="state">{t('desk.nothing')}</p>}
      {groupByStory(changes.events.items).map((news) => (
        <StorySection key={news.story?.id ?? ''} news={news} first={first} />
      ))}
      <p className="onward">
        <Link to="/events">{t('desk.allEvents')}</Link>
      </p>
    </section>
  );
}

/** The events of the days that were chosen on the strip. */
function InRange({ range }: { range: Filters }) {
  const { t } = useTranslation();
  const events = useEvents(range);
  const items = events.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-labelledby="range-title">
      <h2 id="range-title">{t('desk.inRange')}</h2>
      {events.isPending && <Loading />}
      {events.isError && <Failed error={events.error} retry={() => void events.refetch()} />}
      {events.isSuccess && items.length === 0 && <p className="state">{t('events.none')}</p>}
      <ol className="rows">
        {items.map((item) => (
          <li key={item.id}>
            <EventRow item={item} />
          </li>
        ))}
      </ol>
      {events.hasNextPage && (
        <button type="button" className="more" onClick={() => void events.fetchNextPage()}>
          {t('events.more')}
        </button>
      )}
    </section>
  );
}

const shownDocuments = 8;
const documentsAtOnce = { wide: shownDocuments, narrow: 4 };

function CameIn({ changes }: { changes: Changes | null }) {
  const { t } = useTranslation();
  const items = changes?.documents.items ?? [];
  if (changes === null || items.length === 0) return null;
  return (
    <section aria-labelledby="came-title" className="came-in">
      <div className="headline">
        <h2 id="came-title">{t('desk.came')}</h2>
        <p className="quiet">
          {t('summary.documents', { count: changes.documents.count })}
          {changes.documents.edited > 0 && <> · {t('desk.edited', { count: changes.documents.edited })}</>}
        </p>
      </div>
      <FirstOf
        items={items.slice(0, shownDocuments)}
        atOnce={documentsAtOnce}
        frame={(rows) => <ol className="rows">{rows}</ol>}
        draw={(item) => (
          <li key={item.id}>
            <DocumentRow item={item} />
          </li>
        )}
      />
      <p className="onward">
        <Link to="/documents">{t('desk.allDocuments')}</Link>
      </p>
    </section>
  );
}
