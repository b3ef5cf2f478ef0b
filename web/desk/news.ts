import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Changes, Page, QuietSource } from '../../src/ledger/index.ts';
import { useOne } from '../app/api.ts';

/** What moved since a moment; null for everything. */
export function useChanges(since: string | null) {
  const query = new URLSearchParams({ limit: '60', ...(since === null ? {} : { since }) });
  return useOne<Changes>(`/changes?${query}`, ['/changes', since]);
}

export function useQuiet(): QuietSource[] {
  return useOne<Pick<Page<QuietSource>, 'items'>>('/quiet').data?.items ?? [];
}

/** Listens while the desk is open. What comes is only counted, so that nothing jumps; `show` brings it onto the page. */
export function useLive(): { waiting: number; show: () => void } {
  const queries = useQueryClient();
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const source = new EventSource('/api/v1/changes/live');
    source.addEventListener('changes', (event) => {
      const ids = idsOf((event as MessageEvent<string>).data);
      setMoved((before) => new Set([...before, ...ids]));
    });
    return () => source.close();
  }, []);
  const show = () => {
    setMoved(new Set());
    void queries.invalidateQueries();
  };
  return { waiting: moved.size, show };
}

/** The events that a message tells of; none where it is not as it should be. */
function idsOf(data: string): string[] {
  try {
    return (JSON.parse(data) as Changes).events.items.map(({ event }) => event.id);
  } catch {
    return [];
  }
}
