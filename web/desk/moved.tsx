import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MovedEvent } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { type Language, useLanguage } from '../app/language.tsx';
import { useNarrow } from '../chain/narrow.ts';
import { EventRow } from '../events/row.tsx';
import { showQuantity } from '../show/figures.ts';
import { type Names, nameIn } from '../show/names.ts';
import { Run } from '../show/text.tsx';

export interface StoryNews {
  story: MovedEvent['event']['story'];
  moved: MovedEvent[];
}

/** What moved, by story, in the order in which each first comes; events of no story together at the end. */
export function groupByStory(items: readonly MovedEvent[]): StoryNews[] {
  const groups = new Map<string, StoryNews>();
  for (const item of items) {
    const { story } = item.event;
    const key = story?.id ?? '';
    const group = groups.get(key) ?? { story, moved: [] };
    groups.set(key, group);
    group.moved.push(item);
  }
  const lone = groups.get('');
  groups.delete('');
  for (const group of [...groups.values(), ...(lone === undefined ? [] : [lone])]) group.moved.sort(byWeight);
  return [...groups.values(), ...(lone === undefined ? [] : [lone])];
}

/** What is in dispute first, then what most articles tell of. */
function byWeight({ event: a }: MovedEvent, { event: b }: MovedEvent): number {
  return Number(b.disputedBy.length > 0) - Number(a.disputedBy.length > 0) || b.documents - a.documents;
}

/** What changed about an event, a phrase each, the weightiest first. */
export function changesOf(t: TFunction, language: Language, names: Names, moved: MovedEvent): string[] {
  const phrases: string[] = [];
  if (moved.isNew) phrases.push(t('desk.new'));
  for (const origin of moved.origins.slice(0, 2)) {
    const name = nameIn(language, origin, names);
    phrases.push(origin.named && name !== null ? t('desk.origin', { name }) : t('desk.unnamedOrigin'));
  }
  for (const what of ['killed', 'wounded'] as const) {
    const { before, now } = moved[what];
    if (now === null || JSON.stringify(before) === JSON.stringify(now)) continue;
    const shown = showQuantity(t, language, now);
    if (before === null) phrases.push(t(`desk.${what}Now`, { now: shown }));
    else phrases.push(t(`desk.${what}`, { before: showQuantity(t, language, before), now: shown }));
  }
  if (!moved.isNew && moved.documents > 0) phrases.push(t('desk.more', { count: moved.documents }));
  return phrases;
}

const shownOfStory = { wide: 4, narrow: 2 };

/** A story with the events that moved in it, each with one line of what changed. */
export function StorySection({ news, first }: { news: StoryNews; first: boolean }) {
  const { t } = useTranslation();
  const shown = shownOfStory[useNarrow() ? 'narrow' : 'wide'];
  const rest = news.moved.slice(shown);
  return (
    <section className="story-news">
      <h3 className="story-name">
        {news.story === null ? (
          t('desk.lone')
        ) : (
          <Link to="/stories/$id" params={{ id: news.story.id }}>
            <Run text={news.story.title} />
          </Link>
        )}
      </h3>
      <ol className="rows">
        {news.moved.slice(0, shown).map((one) => (
          <MovedRow key={one.event.id} moved={one} first={first} />
        ))}
      </ol>
      {rest.length > 0 && (
        <details>
          <summary>+ {t('summary.events', { count: rest.length })}</summary>
          <ol className="rows">
            {rest.map((one) => (
              <MovedRow key={one.event.id} moved={one} first={first} />
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function MovedRow({ moved, first }: { moved: MovedEvent; first: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  // At the first visit everything is new; to say so of each says nothing.
  const phrases = first ? [] : changesOf(t, language, names, moved);
  return (
    <li>
      {phrases.length > 0 && (
        <p className="changed">
          {phrases.map((phrase) => (
            <span key={phrase}>
              <Run text={phrase} />
            </span>
          ))}
        </p>
      )}
      <EventRow item={moved.event} level={4} />
    </li>
  );
}
