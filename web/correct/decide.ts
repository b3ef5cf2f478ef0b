import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { DecisionItem } from '../../src/http/index.ts';
import { ask, Refusal } from '../app/api.ts';

export type { DecisionItem };

/** What is sent to `/decisions`: as the API describes it. */
export interface DecisionBody {
  kind: DecisionItem['kind'];
  on: string[];
  field?: string;
  value?: string;
  why: string;
}

/** The decision made last on this page, so that it can be taken back from anywhere. */
let last: DecisionItem | null = null;
const watchers = new Set<() => void>();

export function setLast(item: DecisionItem | null): void {
  last = item;
  for (const tell of watchers) tell();
}

export function useLast(): DecisionItem | null {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => last,
  );
}

async function post(body: DecisionBody): Promise<DecisionItem> {
  const response = await fetch('/api/v1/decisions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => null)) as DecisionItem | { error?: { message?: string } } | null;
  if (!response.ok) {
    const said = (answer as { error?: { message?: string } } | null)?.error?.message;
    throw new Refusal(response.status, said ?? response.statusText);
  }
  return answer as DecisionItem;
}

/** Everything that a decision may have moved; what knowledge calls things and who asks stay as they are. */
const refresh = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({
    predicate: ({ queryKey }) => !['/names', '/session', '/jobs'].includes(String(queryKey[0])),
  });

/** Makes decisions, one after the other, and has everything on the page asked for anew. */
export function useDecide() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (bodies: readonly DecisionBody[]) => {
      let item: DecisionItem | null = null;
      for (const body of bodies) item = await post(body);
      return item;
    },
    onSuccess: (item) => setLast(item),
    // what moved comes when it comes; the form need not wait for it
    onSettled: () => void refresh(queries),
  });
}

/** What people decided about something, or about anything at all (null), newest first. */
export function useHistory(of: string | null) {
  const query = of === null ? '' : `?of=${encodeURIComponent(of)}`;
  return useQuery({
    queryKey: ['/decisions', of],
    queryFn: ({ signal }) => ask<{ items: DecisionItem[] }>(`/decisions${query}`, signal),
  });
}
