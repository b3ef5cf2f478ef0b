import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventDetail, MentionText } from '../../src/ledger/index.ts';
import type { EventMember } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { mergeActs } from '../correct/acts.ts';
import { actKeys, Corrections, useCorrecting } from '../correct/corrections.tsx';
import { showMoment } from '../show/figures.ts';
import { showGround } from '../show/grounds.ts';
import { nameIn } from '../show/names.ts';
import { useRest } from '../show/rest.tsx';
import { Outside, Run } from '../show/text.tsx';
import { Listing, ToldBy } from '../show/told-by.tsx';
import { findLeaving, splitMerges } from './merges.ts';

/** Why the standing and the origins are what they are, as sentences. */
export function WhyOrigins({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sentences = [...event.full.reasons, ...event.full.origins.why].map((reason) => reason[language]);
  const once = [...new Set(sentences)];
  if (once.length === 0) return null;
  return (
    <details className="why-origins">
      <summary>{t('origins.why')}</summary>
      <ul>
        {once.map((sentence) => (
          <li key={sentence}>
            <Listing text={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Which mentions were held to be the same, and on what grounds. */
export function WhyOne({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  const { holding, confirming } = splitMerges(event.full.merges);
  return (
    <section aria-labelledby="one-title">
      <h2 id="one-title">{t('event.why')}</h2>
      <p className="quiet">
        {t(holding.length === 0 ? 'event.whyEmpty' : event.confirmed ? 'correct.confirmed' : 'event.proposal')}
      </p>
      <MergeList event={event} merges={holding} holding={holding} />
      {confirming.length > 0 && (
        <details>
          <summary>{t('event.confirming', { count: confirming.length + event.furtherMerges })}</summary>
          {event.furtherMerges > 0 && <p className="quiet">{t('event.strongest', { count: confirming.length })}</p>}
          <MergeList event={event} merges={confirming} holding={[]} />
        </details>
      )}
    </section>
  );
}

const mergesAtOnce = { wide: 6, narrow: 2 };

type Merges = EventDetail['full']['merges'];

/** `holding`: those without which the event would fall apart; only of these it can be said that they are not the same. */
function MergeList({ event, merges, holding }: { event: EventDetail; merges: Merges; holding: Merges }) {
  const { shown, rest } = useRest(merges.length, mergesAtOnce);
  const find = (member: EventMember) =>
    event.mentions.find(({ document, mention }) => document.id === member.document && mention.id === member.event);
  return (
    <>
      <ul className="merges">
        {merges.slice(0, shown).map((merge) => {
          const { a, b } = merge;
          const pair = [find(a), find(b)] as const;
          return (
            <MergeRow
              key={`${a.document}${a.event} ${b.document}${b.event}`}
              event={event}
              merge={merge}
              pair={pair}
              leaving={holding.includes(merge) ? findLeaving(holding, merge) : null}
            />
          );
        })}
      </ul>
      {rest}
    </>
  );
}

interface MergeProps {
  event: EventDetail;
  merge: Merges[number];
  pair: readonly [MentionText | undefined, MentionText | undefined];
  leaving: string[] | null;
}

function MergeRow({ event, merge, pair: [first, second], leaving }: MergeProps) {
  const correcting = useCorrecting(leaving === null ? [] : mergeActs(event.id, leaving), event.id);
  if (first === undefined || second === undefined) return null;
  const className = event.confirmed ? 'settled' : 'proposal';
  const shown = <MergePair pair={[first, second]} why={merge.why} />;
  if (leaving === null) return <li className={className}>{shown}</li>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: j and k go from row to row
    <li className={className} tabIndex={0} data-row="" onKeyDown={actKeys(correcting)}>
      {shown}
      <Corrections correcting={correcting} />
    </li>
  );
}

/** Two mentions that were held to be the same, and on what grounds. */
export function MergePair({
  pair: [first, second],
  why,
}: {
  pair: [MentionText, MentionText];
  why: readonly string[];
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return (
    <>
      <Passage of={first} />
      <p className="quiet">{t('event.sameAs')}</p>
      <Passage of={second} />
      <p className="quiet grounds">
        {why.map((ground) => (
          <span key={ground} className="ground">
            <Listing text={showGround(language, ground, names)} />
          </span>
        ))}
      </p>
    </>
  );
}

const longestPassage = 140;

function Passage({ of }: { of: MentionText }) {
  const { text, start, end } = of.passage;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { document } = of;
  const outlet = document.outlet === null ? t('documents.noOutlet') : (nameIn(language, document.outlet, names) ?? '');
  const published = showMoment(language, document.published);
  const short = text.length > longestPassage ? `${text.slice(0, longestPassage)}…` : text;
  return (
    <p dir="auto" className="passage">
      <Link to="/documents/$id" params={{ id: of.document.id }} hash={`${start}-${end}`}>
        <Outside text={`«${short}»`} />
      </Link>
      <ToldBy parts={[outlet, published]} />
    </p>
  );
}

/** What it is part of. */
export function Parts({ event }: { event: EventDetail }) {
  const { t } = useTranslation();
  if (event.parts.length === 0 && event.story === null) return null;
  return (
    <section aria-labelledby="parts-title">
      <h2 id="parts-title">{t('event.related')}</h2>
      <ul>
        {event.parts.map((part) => (
          <li key={part.event}>
            {t('event.partOf')}{' '}
            <Link to="/events/$id" params={{ id: part.event }}>
              <Run text={part.title} />
            </Link>
          </li>
        ))}
        {event.story !== null && (
          <li>
            {t('event.story')}{' '}
            <Link to="/stories/$id" params={{ id: event.story.id }}>
              <Run text={event.story.title} />
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
