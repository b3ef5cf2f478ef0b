import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem, EventItem, Page, StoryItem } from '../../src/ledger/index.ts';
import { ask, useSourcesNamed } from '../app/api.ts';
import { pages } from '../app/pages.ts';
import { Run } from '../show/text.tsx';

interface Found {
  key: string;
  group: 'pages' | 'sources' | 'stories' | 'events' | 'documents';
  text: string;
  go: () => void;
}

const shown = 6;
const pause = 120;

/** One field for everything: pages by name, and stories, events and articles by their words. Arrows choose, Enter goes. */
export function Palette({ close }: { close: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const found = useFound(typed, close);
  const chosen = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, chosen + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
    else if (event.key === 'Enter') found[chosen]?.go();
    else return;
    event.preventDefault();
  };
  return (
    <div className="palette">
      <h2 id="palette-title" className="unheard">
        {t('palette.title')}
      </h2>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] === undefined ? undefined : `palette-${chosen}`}
        aria-label={t('palette.title')}
        placeholder={t('palette.hint')}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.title')}>
        {found.map((one, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={one.key}
            id={`palette-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            className={n === chosen ? 'chosen' : undefined}
            onClick={one.go}
          >
            <span className="quiet">{t(`palette.${one.group}`)}</span> <Run text={one.text} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="quiet">{t('palette.none')}</p>}
    </div>
  );
}

function useFound(typed: string, close: () => void): Found[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const q = useLater(typed.trim());
  const { data } = useQuery({
    queryKey: ['palette', q],
    enabled: q.length > 1,
    queryFn: async ({ signal }) => {
      const query = new URLSearchParams({ q, limit: String(shown) });
      const [stories, events, documents] = await Promise.all([
        ask<Page<StoryItem>>(`/stories?${query}`, signal),
        ask<Page<EventItem>>(`/events?${query}`, signal),
        ask<Page<DocumentItem>>(`/documents?${query}`, signal),
      ]);
      return { stories: stories.items, events: events.items, documents: documents.items };
    },
  });
  const sources = useSourcesNamed(q);
  const goes = (go: () => Promise<void>) => () => {
    close();
    void go();
  };
  const word = typed.trim().toLocaleLowerCase();
  const named = pages.filter((page) => word === '' || t(page.word).toLocaleLowerCase().includes(word));
  const found: Found[] = named.map(({ to, word: name }) => ({
    key: to,
    group: 'pages',
    text: t(name),
    go: goes(() => navigate({ to })),
  }));
  if (word === '') return found;
  for (const { id, text } of sources.slice(0, shown))
    found.push({ key: id, group: 'sources', text, go: goes(() => navigate({ to: '/sources/$id', params: { id } })) });
  for (const { id, title } of data?.stories ?? [])
    found.push({
      key: id,
      group: 'stories',
      text: title,
      go: goes(() => navigate({ to: '/stories/$id', params: { id } })),
    });
  for (const { id, title } of data?.events ?? [])
    found.push({
      key: id,
      group: 'events',
      text: title,
      go: goes(() => navigate({ to: '/events/$id', params: { id } })),
    });
  for (const { id, title, opening } of data?.documents ?? [])
    found.push({
      key: id,
      group: 'documents',
      text: title ?? opening ?? t('documents.untitled'),
      go: goes(() => navigate({ to: '/documents/$id', params: { id } })),
    });
  return found;
}

/** What was typed, once the hand has paused. */
function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
