import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventMention } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showDate, showQuantity } from '../show/figures.ts';
import { showKind } from '../show/labels.ts';
import { nameIn } from '../show/names.ts';
import { useOriginsWords } from '../show/standing.tsx';
import { Run } from '../show/text.tsx';
import type { GlossProps } from './gloss-props.ts';
import { Against } from './statement-gloss.tsx';
import { Trail } from './trail.tsx';

/** What kind of happening the words tell of, where and when, and how many origins it has in the ledger. */
export function EventGloss({ detail, mark, isSelected, select, event }: GlossProps & { event: EventMention }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const places = event.places.filter((place) => place.role !== 'from').map((place) => nameIn(language, place, names));
  const shownPlaces = [...new Set(places)].filter((place) => place !== null);
  return (
    <>
      <button
        type="button"
        className="plain gloss-head event-facts"
        aria-expanded={isSelected}
        onClick={() => select(isSelected ? null : mark.id)}
      >
        <span className="type">{showKind(t, language, event)}</span>
        {shownPlaces.map((place) => (
          <span key={place}>
            <Run text={place} />
          </span>
        ))}
        {event.factuality !== 'happened' && <span className="quiet">{t(`factuality.${event.factuality}`)}</span>}
        {detail.reading.leadEvent === event.id && <span className="lead-mark">{t('reader.lead')}</span>}
        {mark.disputed && <span className="grave">{t('reader.disputedHere')}</span>}
      </button>
      {isSelected && <EventMore detail={detail} event={event} select={select} />}
    </>
  );
}

function EventMore({ detail, event, select }: Pick<GlossProps, 'detail' | 'select'> & { event: EventMention }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const words = useOriginsWords();
  const ledger = detail.ledgerEvents.find((one) => one.mention === event.id);
  const listed = (people: EventMention['actors']) =>
    people.map((one) => nameIn(language, one, names) ?? one.surface).join(t('listComma'));
  const rows: [string, string][] = [];
  if (event.actors.length > 0) rows.push([t('field.who'), listed(event.actors)]);
  if (event.recipients.length > 0) rows.push([t('field.whom'), listed(event.recipients)]);
  if (event.date !== null) rows.push([t('field.when'), showDate(t, language, event.date)]);
  for (const casualty of event.casualties) {
    rows.push([t(`field.${casualty.what}`), showQuantity(t, language, casualty)]);
  }
  const disputes = detail.disputed.filter(({ sides }) =>
    sides.some((side) => side.document.id === detail.id && side.id === event.id),
  );
  return (
    <div className="gloss-more">
      {ledger !== undefined && (
        <p>
          <Link data-open="" to="/events/$id" params={{ id: ledger.event.id }}>
            <Run text={ledger.event.title} />
          </Link>
          <br />
          <span className="quiet">{words(ledger.origins)}</span>
        </p>
      )}
      <dl>
        {rows.map(([field, value], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand twice with the same value
          <div key={at}>
            <dt>{field}</dt>
            <dd>
              <Run text={value} />
            </dd>
          </div>
        ))}
      </dl>
      {event.statements.length > 0 && (
        <p>
          {t('reader.rests')}{' '}
          {event.statements.map((id) => (
            <RestsOn key={id} detail={detail} id={id} select={select} />
          ))}
        </p>
      )}
      {disputes.map((dispute) => (
        <Against key={dispute.id} dispute={dispute} own={event.id} document={detail.id} />
      ))}
      <Trail trail={event.trail} text={detail.version.text} />
    </div>
  );
}

function RestsOn({ detail, id, select }: Pick<GlossProps, 'detail' | 'select'> & { id: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const origin = detail.reading.statements.find((one) => one.id === id)?.chain[0];
  const who = (origin === undefined ? null : nameIn(language, origin, names)) ?? t('someone');
  return (
    <button type="button" className="plain rests" onClick={() => select(id)}>
      <Run text={who} />
    </button>
  );
}
