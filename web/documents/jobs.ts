import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Job } from '../../src/http/index.ts';
import { ask } from '../app/api.ts';
import { mayWrite, useSession } from '../app/session.ts';

export type { Job };

const lookEvery = 700;
const isOver = ({ state }: Job) => state === 'done' || state === 'failed';

/** What is being taken in and what was, the latest first; when one is over, everything on the page is asked for anew. */
export function useJobs(): readonly Job[] {
  const queries = useQueryClient();
  // who may only read starts nothing, and a server that takes nothing in has no jobs
  const enabled = mayWrite(useSession());
  const { data } = useQuery({
    queryKey: ['/jobs'],
    enabled,
    queryFn: ({ signal }) => ask<{ items: Job[] }>('/jobs', signal),
    retry: false,
    refetchInterval: ({ state }) => (state.data?.items.some((job) => !isOver(job)) ? lookEvery : false),
  });
  const over = data?.items.filter(isOver).length;
  const before = useRef(over);
  useEffect(() => {
    if (before.current !== undefined && over !== undefined && over > before.current) {
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== '/jobs' });
    }
    before.current = over;
  }, [over, queries]);
  return data?.items ?? [];
}

/** Sends something that writes; gives what the server says against it, null where it took it. */
export async function send(path: string, body: FormData | object): Promise<string | null> {
  const isForm = body instanceof FormData;
  try {
    const response = await fetch(`/api/v1${path}`, {
      method: 'POST',
      body: isForm ? body : JSON.stringify(body),
      headers: isForm ? {} : { 'content-type': 'application/json' },
    });
    if (response.ok) return null;
    const answer = (await response.json().catch(() => null)) as { error?: { message?: string } } | null;
    return answer?.error?.message ?? response.statusText;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
