import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, UncertainMerge } from '../../src/ledger/index.ts';
import { useUncertainDisputes, useUncertainMerges } from '../app/api.ts';
import { HowToBegin } from '../app/begin.tsx';
import { useKeys } from '../app/keyboard.ts';
import { Failed, Loading } from '../app/states.tsx';
import { mergeActs } from '../correct/acts.ts';
import { Corrections, PageKeys, useCorrecting } from '../correct/corrections.tsx';
import { DisputeSides } from '../disputes/sides.tsx';
import { MergePair } from '../event/why.tsx';
import { Run } from '../show/text.tsx';

export const MergeQueue = () => (
  <Queue list={useUncertainMerges()} keyOf={({ event }) => event.id} show={(item) => <MergeCase item={item} />} />
);

export const DisputeQueue = () => (
  <Queue
    list={useUncertainDisputes()}
    keyOf={({ id }) => id}
    show={(item) => <DisputeSides dispute={item} unfolded level="h2" />}
  />
);

interface QueueProps<T> {
  list: UseInfiniteQueryResult<{ pages: Page<T>[] }>;
  keyOf(item: T): string;
  show(item: T): ReactNode;
}

/** One case at a time; what is decided leaves the queue, and the next stands in its place. */
function Queue<T>({ list, keyOf, show }: QueueProps<T>) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const last = Math.max(0, items.length - 1);
  const now = Math.min(at, last);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (now === last && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [now, last, hasNextPage, isFetchingNextPage, fetchNextPage]);
  useKeys({
    j: () => setAt(Math.min(last, now + 1)),
    k: () => setAt(Math.max(0, now - 1)),
    o: () => place.current?.querySelector('a')?.click(),
  });
  const item = items[now];
  if (list.isPending) return <Loading />;
  if (list.isError) return <Failed error={list.error} retry={() => void list.refetch()} />;
  if (item === undefined)
    return (
      <div className="state">
        <p>{t('queue.empty')}</p>
        <HowToBegin />
      </div>
    );
  return (
    <>
      <p className="queue-steps">
        <span role="status">{t('queue.place', { at: now + 1, of: `${items.length}${hasNextPage ? '+' : ''}` })}</span>
        <button type="button" disabled={now === 0} onClick={() => setAt(now - 1)}>
          {t('keys.previous')} <kbd>k</kbd>
        </button>
        <button type="button" disabled={now === last} onClick={() => setAt(now + 1)}>
          {t('queue.skip')} <kbd>j</kbd>
        </button>
      </p>
      <div ref={place} key={keyOf(item)} className="case">
        {show(item)}
      </div>
    </>
  );
}

function MergeCase({ item }: { item: UncertainMerge }) {
  const { t } = useTranslation();
  const { event, pair, why, sides } = item;
  const correcting = useCorrecting(mergeActs(event.id, sides[1]), event.id);
  return (
    <article className="merge-case proposal">
      <PageKeys correcting={correcting} />
      <h2>
        <Link to="/events/$id" params={{ id: event.id }}>
          <Run text={event.title} />
        </Link>
      </h2>
      <p className="quiet">{t('queue.leaves', { count: sides[1].length })}</p>
      <MergePair pair={pair} why={why} />
      <Corrections correcting={correcting} unfolded />
    </article>
  );
}
