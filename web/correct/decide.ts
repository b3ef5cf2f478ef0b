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

/** The decisions made last on this page, of one form all, so that they can be taken back from anywhere. */
let last: readonly DecisionItem[] = [];
const watchers = new Set<() => void>();

export function setLast(items: readonly DecisionItem[]): void {
  last = items;
  for (const tell of watchers) tell();
}

export function useLast(): readonly DecisionItem[] {
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
      const made: DecisionItem[] = [];
      try {
        for (const body of bodies) made.push(await post(body));
      } finally {
        // what was made before one failed stands, and can be taken back
        if (made.length > 0) setLast(made);
      }
    },
    // what moved comes when it comes; the form need not wait for it
    onSettled: () => void refresh(queries),
  });
}

/** What people decided about these things, or about anything at all (null), newest first. */
export function useHistory(of: readonly string[] | null) {
  const queries = of === null ? [''] : of.map((id) => `?of=${encodeURIComponent(id)}`);
  return useQuery({
    queryKey: ['/decisions', of],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        queries.map((query) => ask<{ items: DecisionItem[] }>(`/decisions${query}`, signal)),
      );
      return { items: newestFirst(lists.map(({ items }) => items)) };
    },
  });
}

/** Several lists as one, each decision once; one list keeps its order. */
export function newestFirst(lists: readonly (readonly DecisionItem[])[]): DecisionItem[] {
  const once = [...new Map(lists.flat().map((item) => [item.id, item])).values()];
  return lists.length === 1 ? once : once.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
