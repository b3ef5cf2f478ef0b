import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { showDate } from '../show/figures.ts';
import { showKinds } from '../show/labels.ts';
import { nameIn } from '../show/names.ts';
import { foreignTo } from '../show/runs.ts';
import { StandingLine } from '../show/standing.tsx';
import { Outside, Run } from '../show/text.tsx';

/** One event of a list: what, when, where, and what stands behind it, in words. `dated`: no dateline above it says its day. */
export function EventRow({ item, level = 3, dated = true }: { item: EventItem; level?: 3 | 4; dated?: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const Heading = `h${level}` as const;
  return (
    <article className="event-row">
      <Heading dir="auto" lang={foreignTo(language, item.title)}>
        <Link to="/events/$id" params={{ id: item.id }} data-row="">
          <Outside text={item.title} />
        </Link>
      </Heading>
      <p className="facts">
        <span className="type">{showKinds(t, language, item)}</span>
        {dated && item.date !== null && <span>{showDate(t, language, item.date, false)}</span>}
        <Places places={item.places} />
      </p>
      <StandingLine item={item} />
    </article>
  );
}

function Places({ places }: { places: EventItem['places'] }) {
  const { language } = useLanguage();
  const names = useNames();
  const shown = [
    ...new Set(places.filter((place) => place.role !== 'from').map((place) => nameIn(language, place, names))),
  ].filter((name) => name !== null);
  return shown.slice(0, 3).map((name) => (
    <span key={name}>
      <Run text={name} />
    </span>
  ));
}
