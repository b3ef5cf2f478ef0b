import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import type { EventMember } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showGround } from '../show/grounds.ts';
import { Outside, Run } from '../show/text.tsx';
import { splitMerges } from './merges.ts';

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
            <Run text={sentence} />
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
      <p className="quiet">{t(holding.length === 0 ? 'event.whyEmpty' : 'event.proposal')}</p>
      <MergeList event={event} merges={holding} />
      {confirming.length > 0 && (
        <details>
          <summary>{t('event.confirming', { count: confirming.length })}</summary>
          <MergeList event={event} merges={confirming} />
        </details>
      )}
    </section>
  );
}

function MergeList({ event, merges }: { event: EventDetail; merges: EventDetail['full']['merges'] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const find = (member: EventMember) =>
    event.mentions.find(({ document, mention }) => document.id === member.document && mention.id === member.event);
  return (
    <ul className="merges">
      {merges.map(({ a, b, why }) => {
        const [first, second] = [find(a), find(b)];
        if (first === undefined || second === undefined) return null;
        return (
          <li key={`${a.document}${a.event} ${b.document}${b.event}`} className="proposal">
            <Passage of={first} />
            <p className="quiet">{t('event.sameAs')}</p>
            <Passage of={second} />
            <p className="quiet grounds">
              {why.map((ground) => (
                <span key={ground} className="ground">
                  <Run text={showGround(language, ground, names)} />
                </span>
              ))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

const longestPassage = 140;

function Passage({ of }: { of: EventDetail['mentions'][number] }) {
  const { text, start, end } = of.passage;
  const short = text.length > longestPassage ? `${text.slice(0, longestPassage)}…` : text;
  return (
    <p dir="auto" className="passage">
      <Link to="/documents/$id" params={{ id: of.document.id }} hash={`${start}-${end}`}>
        <Outside text={`«${short}»`} />
      </Link>
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
