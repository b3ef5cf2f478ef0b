import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { showMoment, showNumber } from '../show/figures.ts';
import { Outside, Run } from '../show/text.tsx';
import type { FeedItem } from './feeds.ts';
import { showFeedReason } from './reasons.ts';

const looks = { waiting: 'open', well: 'firm', failing: 'grave', quiet: 'open' } as const;

/** One feed: how it does, when it was last heard of, what it brought, and what went wrong. Removing asks once more. */
export function FeedRow({ feed, remove }: { feed: FeedItem; remove: (() => void) | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { name, address, status, lastSuccess, lastError, articlesADay, items } = feed;
  return (
    <article className="reject">
      <h3 dir="auto">{name === null ? <Run text={address} /> : <Outside text={name} />}</h3>
      {name !== null && (
        <p className="reject-where">
          <Run text={address} />
        </p>
      )}
      <p className="facts">
        <strong className={looks[status]}>{t(`feeds.${status}`)}</strong>
        {lastSuccess !== null && <span>{t('feeds.lastSuccess', { moment: showMoment(language, lastSuccess) })}</span>}
        <span>{t('feeds.brought', { kept: items.kept, waiting: items.waiting, givenUp: items.givenUp })}</span>
        {articlesADay > 0 && <span>{t('feeds.aDay', { n: showNumber(language, articlesADay) })}</span>}
        {remove !== null && <Remove remove={remove} />}
      </p>
      {status === 'failing' && lastError !== null && (
        <p dir="auto" lang={showFeedReason(language, lastError.reason).language}>
          <Outside text={showFeedReason(language, lastError.reason).text} />
        </p>
      )}
    </article>
  );
}

function Remove({ remove }: { remove: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  return (
    <span>
      <button type="button" className="plain" onClick={() => (asked ? remove() : setAsked(true))}>
        {asked ? t('feeds.removeSure') : t('feeds.remove')}
      </button>
    </span>
  );
}
