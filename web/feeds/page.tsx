import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Files } from '../app/files.tsx';
import { useRowKeys } from '../app/keyboard.ts';
import { mayWrite, useSession } from '../app/session.ts';
import { Failed, Loading } from '../app/states.tsx';
import { DocumentRow } from '../documents/row.tsx';
import { FirstOf } from '../show/rest.tsx';
import { Edits } from './edits.tsx';
import { change, useArrivals, useArriving, useFeeds } from './feeds.ts';
import { FeedRow } from './row.tsx';

/** What is watched and how each feed does; beside it what came in last, and what was changed after it came. */
export function FeedsPage() {
  const { t } = useTranslation();
  const feeds = useFeeds();
  useArriving();
  useRowKeys();
  const may = mayWrite(useSession());
  const { refused, run } = useChange();
  const items = feeds.data?.items ?? [];
  return (
    <div className="find">
      <section aria-labelledby="feeds-title">
        <h1 id="feeds-title">{t('feeds.title')}</h1>
        <p className="quiet page-is">{t('pageIs.feeds')}</p>
        {may ? (
          <AddForm add={(address) => run('POST', address)} />
        ) : (
          <p className="quiet note">{t('feeds.needsToken')}</p>
        )}
        {refused !== null && (
          <p className="grave" role="alert" dir="auto">
            {refused}
          </p>
        )}
        {feeds.isPending && <Loading />}
        {feeds.isError && <Failed error={feeds.error} retry={() => void feeds.refetch()} />}
        {feeds.isSuccess && items.length === 0 && <p className="state">{t('feeds.none')}</p>}
        <ol className="rows feeds">
          {items.map((feed) => (
            <li key={feed.address}>
              <FeedRow feed={feed} remove={may ? () => void run('DELETE', feed.address) : null} />
            </li>
          ))}
        </ol>
        {items.length > 0 && <Files list="feeds" />}
      </section>
      <aside className="beside">
        <Edits settled={!feeds.isPending} />
        <Arrivals />
      </aside>
    </div>
  );
}

function useChange() {
  const queries = useQueryClient();
  const [refused, setRefused] = useState<string | null>(null);
  const run = async (method: 'POST' | 'DELETE', address: string): Promise<boolean> => {
    const refusal = await change(method, address);
    setRefused(refusal);
    await queries.invalidateQueries({ queryKey: ['/feeds'] });
    return refusal === null;
  };
  return { refused, run };
}

function AddForm({ add }: { add: (address: string) => Promise<boolean> }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const address = String(new FormData(form.current ?? undefined).get('address') ?? '').trim();
    if (address !== '' && (await add(address))) form.current?.reset();
  };
  return (
    <form ref={form} className="taking" onSubmit={(event) => void onSubmit(event)}>
      <label>
        <span>{t('feeds.address')}</span>
        <input className="taking-field" name="address" type="url" dir="ltr" placeholder="https://" required />
      </label>
      <p>
        <button type="submit">{t('feeds.add')}</button>
      </p>
    </form>
  );
}

const arrivalsAtOnce = { wide: 8, narrow: 5 };

function Arrivals() {
  const { t } = useTranslation();
  const items = useArrivals().data?.items ?? [];
  return (
    <section aria-labelledby="arrivals-title">
      <h2 id="arrivals-title">{t('feeds.arrivals')}</h2>
      {items.length === 0 && <p className="quiet note">{t('feeds.nothingCame')}</p>}
      <FirstOf
        items={items}
        atOnce={arrivalsAtOnce}
        frame={(rows) => <ol className="rows arrivals">{rows}</ol>}
        draw={(item) => (
          <li key={item.id}>
            <DocumentRow item={item} />
          </li>
        )}
      />
    </section>
  );
}
