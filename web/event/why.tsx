import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventDetail } from '../../src/ledger/index.ts';
import type { EventMember } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showGround } from '../show/grounds.ts';
import { Run } from '../show/text.tsx';

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
  const { language } = useLanguage();
  const names = useNames();
  const wordsOf = (member: EventMember) => {
    const found = event.mentions.find(
      ({ document, mention }) => document.id === member.document && mention.id === member.event,
    );
    return found ?? null;
  };
  return (
    <section aria-labelledby="one-title">
      <h2 id="one-title">{t('event.why')}</h2>
      {event.full.merges.length === 0 && <p className="quiet">{t('event.whyEmpty')}</p>}
      <ul className="merges">
        {event.full.merges.map(({ a, b, why }) => {
          const [first, second] = [wordsOf(a), wordsOf(b)];
          if (first === null || second === null) return null;
          return (
            <li key={`${a.document}${a.event} ${b.document}${b.event}`} className="proposal">
              <Passage of={first} />
              <span className="quiet"> {t('event.sameAs')} </span>
              <Passage of={second} />
              <p className="quiet">
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
      {event.full.merges.length > 0 && <p className="quiet">{t('event.proposal')}</p>}
    </section>
  );
}

const longestPassage = 140;

function Passage({ of }: { of: EventDetail['mentions'][number] }) {
  const { text, start, end } = of.passage;
  const short = text.length > longestPassage ? `${text.slice(0, longestPassage)}…` : text;
  return (
    <Link to="/documents/$id" params={{ id: of.document.id }} hash={`${start}-${end}`}>
      <Run text={`«${short}»`} />
    </Link>
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
            {t('event.story')} <Run text={event.story.title} />
          </li>
        )}
      </ul>
    </section>
  );
}
