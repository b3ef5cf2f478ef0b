import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventDetail, MentionText } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { FirstOf } from '../show/rest.tsx';
import { Outside, Run } from '../show/text.tsx';

/** What one holder says of an event: in the words of the first article that has it, with how many more have the same. */
export interface Account {
  key: string;
  mention: MentionText;
  statement: MentionText['statements'][number] | null;
  more: number;
}

/** The accounts of an event, one for each who is first said to give it, the earliest first. */
export function findAccounts(event: EventDetail): Account[] {
  const accounts = new Map<string, Account>();
  const ordered = event.mentions.toSorted((a, b) =>
    (a.document.published ?? '9').localeCompare(b.document.published ?? '9'),
  );
  for (const mention of ordered) {
    const statements = mention.statements.length === 0 ? [null] : mention.statements;
    for (const statement of statements) {
      const origin = statement?.statement.chain[0];
      const local = origin === undefined || origin.id.startsWith('local:');
      const key = local
        ? `${mention.document.outlet?.id ?? mention.document.id} ${origin?.name ?? ''}`
        : `${origin.id} ${mention.mention.factuality}`;
      const before = accounts.get(key);
      if (before === undefined) accounts.set(key, { key, mention, statement, more: 0 });
      else if (before.mention.document.id !== mention.document.id) before.more += 1;
    }
  }
  return [...accounts.values()];
}

const mostEvents = 3;
const mostAccounts = 6;
const groupsAtOnce = { wide: mostEvents, narrow: 1 };

/** The events of which several give an account, the accounts beside each other. */
export function Accounts({ events }: { events: EventDetail[] }) {
  const { t } = useTranslation();
  const told = useMemo(
    () =>
      events
        .map((event) => ({ event, accounts: findAccounts(event) }))
        .filter(({ accounts }) => accounts.length > 1)
        .toSorted((a, b) => b.accounts.length - a.accounts.length)
        .slice(0, mostEvents),
    [events],
  );
  if (told.length === 0) return null;
  return (
    <section aria-labelledby="accounts-title">
      <h2 id="accounts-title">{t('story.accounts')}</h2>
      <p className="quiet">{t('story.accountsNote')}</p>
      <FirstOf
        items={told}
        atOnce={groupsAtOnce}
        draw={({ event, accounts }) => (
          <div key={event.id} className="account-group">
            <h3>
              <Link to="/events/$id" params={{ id: event.id }}>
                <Run text={event.title} />
              </Link>
            </h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
            <section className="accounts" tabIndex={0} aria-label={t('story.accounts')}>
              {accounts.slice(0, mostAccounts).map((account) => (
                <AccountColumn key={account.key} account={account} />
              ))}
            </section>
          </div>
        )}
      />
    </section>
  );
}

function AccountColumn({ account }: { account: Account }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const { mention, statement, more } = account;
  const { document } = mention;
  const outlet = document.outlet === null ? t('documents.noOutlet') : (nameIn(language, document.outlet, names) ?? '');
  const span = statement?.statement.content[0] ?? mention.passage;
  const words = statement === null ? mention.passage.text : statement.content.join(' … ');
  const { factuality } = mention.mention;
  return (
    <figure className={factuality === 'denied' || factuality === 'not-happened' ? 'account denied' : 'account'}>
      <figcaption className="chain-line">
        <ChainWords chain={statement?.statement.chain ?? []} carrier={outlet} />
      </figcaption>
      <blockquote className="told" dir="auto" lang={document.language}>
        <Link to="/documents/$id" params={{ id: document.id }} hash={`${span.start}-${span.end}`}>
          <Outside text={words.length > 320 ? `${words.slice(0, 320)}…` : words} />
        </Link>
      </blockquote>
      <p className="quiet">
        {factuality !== 'happened' && <span className="grave">{t(`factuality.${factuality}`)} · </span>}
        {showMoment(language, document.published)}
        {more > 0 && <> · {t('desk.more', { count: more })}</>}
      </p>
    </figure>
  );
}
