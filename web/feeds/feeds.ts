import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FeedItem } from '../../src/http/index.ts';
import type { DocumentItem, EditItem, Page } from '../../src/ledger/index.ts';
import { ask, Refusal } from '../app/api.ts';

export type { FeedItem };

const lookEvery = 3_000;

/** The feeds that are watched; how each does changes without anything in the ledger, so that it is asked for again and again. */
export const useFeeds = () =>
  useQuery({
    queryKey: ['/feeds'],
    queryFn: ({ signal }) => ask<{ items: FeedItem[] }>('/feeds', signal),
    refetchInterval: lookEvery,
  });

/** The newest versions that changed something. */
export const useEdits = () =>
  useQuery({ queryKey: ['/edits'], queryFn: ({ signal }) => ask<Page<EditItem>>('/edits?limit=20', signal) });

/** What was published last of what was taken in. */
export const useArrivals = () =>
  useQuery({
    queryKey: ['/documents', 'arrivals'],
    queryFn: ({ signal }) => ask<Page<DocumentItem>>('/documents?limit=20', signal),
  });

/** Listens while the page is open: what comes in stands on it without a reload. */
export function useArriving(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource('/api/v1/changes/live');
    const onChanges = () => void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/session' });
    source.addEventListener('changes', onChanges);
    return () => source.close();
  }, [queries]);
}

/** Adds a feed or removes one; gives what the server says against it, null where it did. */
export async function change(method: 'POST' | 'DELETE', address: string): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await fetch('/api/v1/feeds', { method, headers, body: JSON.stringify({ address }) });
    if (response.ok) return null;
    const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
    throw new Refusal(response.status, answer?.error?.message ?? response.statusText);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
