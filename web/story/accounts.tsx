import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentItem, EventDetail } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { type CutText, countMost, likeness, markOwn, mostAlike, type Stretch } from '../show/apart.ts';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment, showQuantity } from '../show/figures.ts';
import { Marked } from '../show/marked.tsx';
import { nameIn } from '../show/names.ts';
import { FirstOf } from '../show/rest.tsx';
import { Run } from '../show/text.tsx';
import { type Account, differing, findAccounts, type Telling, type Version } from './versions.ts';

const groupsAtOnce = { wide: 3, narrow: 1 };
const columnsAtOnce = { wide: 6, narrow: 3 };
/** After so many characters the words of a column are cut off; the article has all of them. */
const mostWords = 480;
/** Texts that have less than this in common are told apart by all of their words, and marks would say nothing. */
const leastInCommon = 0.35;

const countVersions = (accounts: readonly Account[]) =>
  accounts.reduce((sum, { versions }) => sum + versions.length, 0);

/** The events of which there are several accounts, or several versions of one, beside each other. */
export function Accounts({ events }: { events: EventDetail[] }) {
  const { t } = useTranslation();
  const told = useMemo(
    () =>
      events
        .map((event) => ({ event, accounts: findAccounts(event) }))
        .filter(({ accounts }) => countVersions(accounts) > 1)
        .toSorted((a, b) => countVersions(b.accounts) - countVersions(a.accounts)),
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
        draw={({ event, accounts }) => <AccountGroup key={event.id} event={event} accounts={accounts} />}
      />
    </section>
  );
}

/** First what is told alike with small differences, then who tells it in another way altogether. */
function AccountGroup({ event, accounts }: { event: EventDetail; accounts: readonly Account[] }) {
  const { t } = useTranslation();
  const several = accounts.filter(({ versions }) => versions.length > 1);
  const single = accounts.filter(({ versions }) => versions.length === 1).flatMap(({ versions }) => versions);
  return (
    <div className="account-group">
      <h3>
        <Link to="/events/$id" params={{ id: event.id }}>
          <Run text={event.title} />
        </Link>
      </h3>
      {several.map(({ key, versions }) => (
        <section key={key} className="of-one-account">
          <h4>{t('story.versionsOf', { count: versions.length })}</h4>
          <Columns versions={versions} />
        </section>
      ))}
      {single.length > 0 && (
        <section>
          {several.length > 0 && <h4>{t('story.otherAccounts')}</h4>}
          <Columns versions={single} />
        </section>
      )}
    </div>
  );
}

function Columns({ versions }: { versions: readonly Version[] }) {
  const most = useMemo(() => countByLanguage(versions), [versions]);
  return (
    <FirstOf
      items={versions}
      atOnce={columnsAtOnce}
      frame={(columns) => <div className="versions-beside">{columns}</div>}
      draw={(version) => (
        <Column
          key={`${version.telling.mention.document.id} ${version.telling.mention.mention.id} ${version.telling.statement?.statement.id}`}
          version={version}
          versions={versions}
          most={most}
        />
      )}
    />
  );
}

type Counted = ReadonlyMap<string, ReturnType<typeof countMost>>;

/** Only texts of one language are compared. */
function countByLanguage(versions: readonly Version[]): Counted {
  const languages = new Map<string, CutText[]>();
  for (const { telling } of versions) {
    const { language } = telling.mention.document;
    languages.set(language, [...(languages.get(language) ?? []), telling.words]);
  }
  return new Map([...languages].map(([language, texts]) => [language, countMost(texts)]));
}

/** What one has that no other has, where it has enough in common with one of them for that to say something. */
function markVersion({ telling }: Version, versions: readonly Version[], most: Counted): Stretch[] {
  const { language } = telling.mention.document;
  const counted = most.get(language);
  const isAlike = versions.some(
    ({ telling: other }) =>
      other !== telling &&
      other.mention.document.language === language &&
      mostAlike(telling.words, other.words) >= leastInCommon &&
      likeness(telling.words, other.words) >= leastInCommon,
  );
  return isAlike && counted !== undefined
    ? markOwn(telling.words, counted)
    : [{ text: telling.words.text, own: false }];
}

interface ColumnProps {
  version: Version;
  versions: readonly Version[];
  most: Counted;
}

function Column({ version, versions, most }: ColumnProps) {
  const { telling, also } = version;
  const { t } = useTranslation();
  const { language } = useLanguage();
  const nameOf = useOutletName();
  const stretches = useMemo(() => markVersion(version, versions, most), [version, versions, most]);
  const { mention, statement } = telling;
  const { document } = mention;
  const { factuality } = mention.mention;
  const isDenied = factuality === 'denied' || factuality === 'not-happened';
  return (
    <figure className={isDenied ? 'account denied' : 'account'}>
      <figcaption className="chain-line">
        <ChainWords chain={statement?.statement.chain ?? []} carrier={nameOf(document)} />
      </figcaption>
      <blockquote className="told" dir="auto" lang={document.language}>
        <Link to="/documents/$id" params={{ id: document.id }} hash={hashOf(telling)}>
          <Marked stretches={stretches} most={mostWords} />
        </Link>
      </blockquote>
      <Numbers telling={telling} versions={versions} />
      <p className="quiet">
        {factuality !== 'happened' && <span className="grave">{t(`factuality.${factuality}`)} · </span>}
        {showMoment(language, document.published) ?? t('date.unknown')}
      </p>
      {also.length > 0 && (
        <p className="quiet">
          {t('story.sameWords')}{' '}
          {also.map((one, at) => (
            <span key={one.mention.document.id}>
              {at > 0 && t('listComma')}
              <Link to="/documents/$id" params={{ id: one.mention.document.id }} hash={hashOf(one)}>
                <Run text={nameOf(one.mention.document)} />
              </Link>
            </span>
          ))}
        </p>
      )}
    </figure>
  );
}

function hashOf({ mention, statement }: Telling): string {
  const span = statement?.statement.content[0] ?? mention.passage;
  return `${span.start}-${span.end}`;
}

function useOutletName() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return ({ outlet }: DocumentItem): string =>
    outlet === null ? t('documents.noOutlet') : (nameIn(language, outlet, names) ?? '');
}

/** The numbers of people in the words; those that another gives differently stand out. */
function Numbers({ telling, versions }: { telling: Telling; versions: readonly Version[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const apart = useMemo(() => {
    const others = versions.flatMap(({ telling: other, also }) => (other === telling ? [] : [other, ...also]));
    return differing(telling, others);
  }, [telling, versions]);
  if (telling.figures.length === 0) return null;
  return (
    <ul className="account-figures">
      {telling.figures.map((figure) => (
        <li key={`${figure.start} ${figure.what}`} className={apart.has(figure) ? 'apart' : undefined}>
          {t(`field.${figure.what}`)}: {showQuantity(t, language, figure)}
          {figure.who !== null && ` (${t(`victims.${figure.who}`)})`}
          {apart.has(figure) && <span className="quiet"> · {t('story.figureDiffers')}</span>}
        </li>
      ))}
    </ul>
  );
}
