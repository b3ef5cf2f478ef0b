import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NameItem } from '../../src/http/index.ts';
import type {
  DisputeItem,
  DocumentDetail,
  DocumentItem,
  EditItem,
  EventDetail,
  EventItem,
  Network,
  Page,
  RejectItem,
  SearchHit,
  SourceDetail,
  SourceItem,
  StoryDetail,
  StoryItem,
  Summary,
  UncertainMerge,
} from '../../src/ledger/index.ts';
import { fold } from '../show/fold.ts';
import { type Names, nameIn } from '../show/names.ts';
import { earlySince, takeEarly } from './early.ts';
import { type Filters, filterQuery } from './filters.ts';
import { type Language, useLanguage } from './language.tsx';

/** What the server said instead of an answer. `status` 0: it said nothing. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Asks the API, whatever is known. */
export async function ask<T>(path: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(`/api/v1${path}`, { signal, headers: { accept: 'application/json' } });
  const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | T | null;
  if (!response.ok) {
    const said = (body as { error?: { message?: string } } | null)?.error?.message;
    throw new Refusal(response.status, said ?? response.statusText);
  }
  return body as T;
}

const withQuery = (path: string, query: URLSearchParams) => (query.size === 0 ? path : `${path}?${query}`);

function useList<T>(path: string, filters: Filters, limit: number) {
  const addressOf = (cursor: string | null) => {
    const query = filterQuery(filters);
    query.set('limit', String(limit));
    if (cursor !== null) query.set('cursor', cursor);
    return withQuery(path, query);
  };
  return useInfiniteQuery({
    queryKey: [path, filters, limit],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => ask<Page<T>>(addressOf(pageParam), signal),
    initialData: () => {
      const first = takeEarly<Page<T>>(addressOf(null));
      return first && { pages: [first], pageParams: [null] };
    },
    initialDataUpdatedAt: earlySince,
    getNextPageParam: (last: Page<T>) => last.next,
    placeholderData: keepPreviousData,
  });
}

/** What fetches the next page of such a list; null where there is none, or it is on its way. */
export function moreOf(list: {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}): (() => void) | null {
  return list.hasNextPage && !list.isFetchingNextPage ? () => void list.fetchNextPage() : null;
}

export const useEvents = (filters: Filters) => useList<EventItem>('/events', filters, 50);
export const useDisputes = (limit = 50, filters: Filters = {}) => useList<DisputeItem>('/disputes', filters, limit);
export const useDocuments = (filters: Filters = {}) => useList<DocumentItem>('/documents', filters, 100);
export const useHits = (filters: Filters) => useList<SearchHit>('/search', filters, 20);
export const useUncertainMerges = () => useList<UncertainMerge>('/queue/merges', {}, 20);
export const useUncertainDisputes = () => useList<DisputeItem>('/queue/disputes', {}, 20);
export const useRejects = () => useList<RejectItem>('/rejects', {}, 50);
export const useSourceList = (list: 'sources' | 'actors', filters: Filters) =>
  useList<SourceItem>(`/${list}`, filters, 100);

export const useStories = (filters: Filters) => useList<StoryItem>('/stories', filters, 50);

/** The answer to one question. `key`: what it is known by where that is not its address. */
export function useOne<T>(path: string, key: readonly unknown[] = [path]) {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => ask<T>(path, signal),
    initialData: () => takeEarly<T>(path),
    initialDataUpdatedAt: earlySince,
  });
}

export const useSummary = () => useOne<Summary>('/summary');
export const useEvent = (id: string) => useOne<EventDetail>(`/events/${encodeURIComponent(id)}`);
export const useStory = (id: string) => useOne<StoryDetail>(`/stories/${encodeURIComponent(id)}`);
export const useDocument = (id: string, version: string | null = null) =>
  useOne<DocumentDetail>(
    `/documents/${encodeURIComponent(id)}${version === null ? '' : `?version=${encodeURIComponent(version)}`}`,
  );
/** What each version of a document changed against the one before. */
export const useEditsOf = (id: string) => useOne<Page<EditItem>>(`/edits?limit=200&document=${encodeURIComponent(id)}`);
export const useSource = (id: string) => useOne<SourceDetail>(`/sources/${encodeURIComponent(id)}`);
export const useNetwork = () => useOne<Network>('/network');

/** More than these are not drawn on a map. */
export const mostOnMap = 1000;

export function useMapEvents(filters: Filters) {
  const query = filterQuery(filters);
  query.set('limit', String(mostOnMap));
  return useQuery({
    queryKey: ['/events', 'map', filters],
    queryFn: ({ signal }) => ask<Page<EventItem>>(withQuery('/events', query), signal),
    placeholderData: keepPreviousData,
  });
}

export type NameKind = NameItem['kind'];
const noNames: ReadonlyMap<string, NameItem> = new Map();

/** What knowledge calls things, by id; empty until it has come, so that the page need not wait for it. */
export const useNames = (): Names => useNameMap();

/** The same as a list, to choose from. */
export function useNameItems(): readonly NameItem[] {
  const names = useNameMap();
  return useMemo(() => [...names.values()], [names]);
}

function useNameMap(): ReadonlyMap<string, NameItem> {
  const { data } = useQuery({
    queryKey: ['/names'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const { items } = await ask<Page<NameItem>>('/names', signal);
      return new Map(items.map((item) => [item.id, item]));
    },
  });
  return data ?? noNames;
}

/** Sources and actors that bear these words in a name, in either language, the busiest first; none for no words. */
export function useSourcesNamed(words: string): { id: string; text: string }[] {
  const { language } = useLanguage();
  const names = useNames();
  const wanted = fold(words.trim());
  const { data } = useQuery({
    queryKey: ['/sources', 'named'],
    enabled: wanted !== '',
    queryFn: ({ signal }) => ask<Page<SourceItem>>('/sources?limit=1000', signal),
  });
  if (wanted === '') return [];
  return (data?.items ?? []).flatMap((source) => {
    const known = names.get(source.id);
    const all = fold([source.id, source.name, known?.ar, known?.en].filter(Boolean).join(' '));
    return all.includes(wanted) ? [{ id: source.id, text: nameIn(language, source, names) ?? source.id }] : [];
  });
}

/** The outlets that published documents, as choices: id and name, by name. */
export function useSources(language: Language): (readonly [string, string])[] {
  const names = useNames();
  const { data } = useQuery({
    queryKey: ['/sources'],
    queryFn: ({ signal }) => ask<Page<SourceItem>>('/sources?limit=500', signal),
  });
  return (data?.items ?? [])
    .filter((source) => source.documents > 0)
    .map((source) => [source.id, nameIn(language, source, names) ?? source.id] as const)
    .sort((a, b) => a[1].localeCompare(b[1], language));
}
