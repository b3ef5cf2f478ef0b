import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import { useEvent, useNames } from '../app/api.ts';
import { TakeAlong } from '../app/files.tsx';
import { useRowKeys } from '../app/keyboard.ts';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { drawChain } from '../chain/draw.tsx';
import { buildGraph } from '../chain/graph.ts';
import { ChainLegend } from '../chain/legend.tsx';
import { useNarrow } from '../chain/narrow.ts';
import type { ChainNode } from '../chain/parts.ts';
import { TakeChain } from '../chain/take.tsx';
import { ChainText } from '../chain/text.tsx';
import { eventActs } from '../correct/acts.ts';
import { Corrections, useCorrecting, usePageActs } from '../correct/corrections.tsx';
import { Judged } from '../correct/judged.tsx';
import { gatherDisputes } from '../disputes/gather.ts';
import { DisputeSides } from '../disputes/sides.tsx';
import { showDate } from '../show/figures.ts';
import { showKinds } from '../show/labels.ts';
import { nameIn } from '../show/names.ts';
import { PageParts } from '../show/parts.tsx';
import { FirstOf } from '../show/rest.tsx';
import { foreignTo } from '../show/runs.ts';
import { StandingLine } from '../show/standing.tsx';
import { Outside } from '../show/text.tsx';
import { saysUnnamed } from '../show/unnamed.ts';
import { DocumentList } from '../story/documents.tsx';
import { Brief } from './brief.tsx';
import { FirstTold } from './first.tsx';
import { FieldTable } from './table.tsx';
import { EventWhere } from './where.tsx';
import { Parts, WhyOne, WhyOrigins } from './why.tsx';

export function EventPage() {
  const { id } = useParams({ from: '/events/$id' });
  const event = useEvent(id);
  useRowKeys();
  if (event.isPending) return <Loading />;
  if (event.isError) return <Failed error={event.error} retry={() => void event.refetch()} />;
  return <EventSheet key={id} event={event.data} />;
}

const disputesAtOnce = { wide: 4, narrow: 2 };

function EventSheet({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const documents = new Map(event.mentions.map(({ document }) => [document.id, document]));
  return (
    <article className="sheet-page event">
      <header>
        <p className="facts">
          <span className="type">{showKinds(t, language, event)}</span>
          <span>{showDate(t, language, event.date)}</span>
        </p>
        <h1 dir="auto" lang={foreignTo(language, event.title)}>
          <Outside text={event.title} />
        </h1>
        <StandingLine item={event} />
        <Brief event={event} />
        <FirstTold event={event} />
        <WhyOrigins event={event} />
        <EventCorrections event={event} />
        <PageParts
          parts={[
            ['said-title', t('event.said')],
            ['chain-title', t('event.chain')],
            event.places.some(({ lat }) => lat !== null) ? ['where-title', t('event.where')] : null,
            event.disputed.length > 0 ? ['disputed-title', t('event.disputes')] : null,
            ['documents-title', t('event.documents')],
            event.mentions.length > 1 ? ['one-title', t('event.why')] : null,
          ]}
        />
      </header>
      <section aria-labelledby="said-title">
        <h2 id="said-title">{t('event.said')}</h2>
        {event.mentions.length < event.full.mentions.length && (
          <p className="quiet">
            {t('event.partly', { shown: event.mentions.length, all: event.full.mentions.length })}
          </p>
        )}
        <FieldTable mentions={event.mentions} event={event.id} />
      </section>
      <ChainSection event={event} />
      <EventWhere event={event} />
      {event.disputed.length > 0 && (
        <section aria-labelledby="disputed-title">
          <h2 id="disputed-title" className="grave">
            {t('event.disputes')}
          </h2>
          <FirstOf
            items={gatherDisputes(event.disputed)}
            atOnce={disputesAtOnce}
            draw={({ dispute, ...gathered }) => <DisputeSides key={dispute.id} dispute={dispute} gathered={gathered} />}
          />
          {event.furtherDisputes > 0 && <p className="quiet">{t('event.further', { count: event.furtherDisputes })}</p>}
        </section>
      )}
      <section aria-labelledby="documents-title">
        <h2 id="documents-title">{t('event.documents')}</h2>
        <DocumentList documents={[...documents.values()]} copies={event.copies} />
      </section>
      <Parts event={event} />
      <WhyOne event={event} />
      <TakeAlong of={`events/${event.id}`} files={['event.json', 'tellings.csv', 'event.geojson']} />
    </article>
  );
}

/** Whether people said that this is one event, and what can be said of the whole. */
function EventCorrections({ event }: { event: EventDetail }) {
  const correcting = useCorrecting(
    useMemo(() => eventActs(event.id), [event.id]),
    event.id,
  );
  usePageActs(correcting);
  return (
    <div className="event-judged">
      {event.mentions.length > 1 && <Judged confirmed={event.confirmed} />}
      <Corrections correcting={correcting} />
    </div>
  );
}

function ChainSection({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { language, dir } = useLanguage();
  const names = useNames();
  const narrow = useNarrow();
  const graph = useMemo(
    () => buildGraph(event.full, event.mentions, (named) => nameIn(language, named, names), event.copies),
    [event, language, names],
  );
  const note = (node: ChainNode) => {
    if (node.disowned) return t('standing.disowned');
    if (node.common) return t('event.common');
    if (node.copies.length > 0) return t('event.copies', { count: node.copies.length });
    if (node.carrier && node.articles.length > 1) return t('event.articles', { count: node.articles.length });
    return node.kind === 'unnamed' && !saysUnnamed(node.name ?? '') ? t('unnamed') : null;
  };
  const { narrated } = event.full.origins;
  return (
    <section aria-labelledby="chain-title">
      <h2 id="chain-title">{t('event.chain')}</h2>
      {graph.nodes.length === 0 ? (
        <p>{t('event.chainNone')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
          <section className="chain-frame" tabIndex={0} aria-label={t('event.picture')}>
            {drawChain(graph, { direction: dir, narrow, ariaLabel: t('event.chain'), someone: t('someone'), note })}
          </section>
          <ChainLegend graph={graph} />
          <details>
            <summary>{t('event.chainText')}</summary>
            <ChainText graph={graph} />
          </details>
          <TakeChain graph={graph} id={event.id} />
        </>
      )}
      {narrated.length > 0 && <p className="quiet">{t('origins.narrated', { count: narrated.length })}</p>}
    </section>
  );
}
