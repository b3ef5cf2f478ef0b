import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SourceDetail, StatementItem, Tie } from '../../src/ledger/index.ts';
import { useNames, useSource } from '../app/api.ts';
import { TakeAlong } from '../app/files.tsx';
import { useLanguage } from '../app/language.tsx';
import { Failed, Loading } from '../app/states.tsx';
import { gatherDisputes } from '../disputes/gather.ts';
import { DisputeSides } from '../disputes/sides.tsx';
import { DocumentRow } from '../documents/row.tsx';
import { EventRow } from '../events/row.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment, showNumber } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { Outside, Run } from '../show/text.tsx';
import { enFind } from '../words/en-find.ts';
import { Months } from './months.tsx';
import { Tabs } from './page.tsx';

/** One source or actor: its record, over time, with the cases. */
export function SourcePage() {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const source = useSource(id);
  if (source.isPending) return <Loading />;
  if (source.isError) return <Failed error={source.error} retry={() => void source.refetch()} />;
  return <Profile source={source.data} />;
}

const figures = [
  ['documents', 'published'],
  ['asOrigin', 'asOrigin'],
  ['asRelay', 'asRelay'],
  ['events', 'events'],
] as const;

const isKind = (kind: string | null): kind is keyof typeof enFind.sourceKind =>
  kind !== null && Object.hasOwn(enFind.sourceKind, kind);

function Profile({ source }: { source: SourceDetail }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const n = (value: number) => showNumber(language, value);
  return (
    <div className="profile">
      <div className="headline">
        <h1>
          <Run text={nameIn(language, source, names) ?? source.id} />
        </h1>
        <Tabs />
      </div>
      <p className="facts record">
        {isKind(source.kind) && <span className="type">{t(`sourceKind.${source.kind}`)}</span>}
        {figures
          .filter(([figure]) => source[figure] > 0)
          .map(([figure, word]) => (
            <span key={figure}>
              {t(`sources.${word}`)}: {n(source[figure])}
            </span>
          ))}
      </p>
      {source.asOrigin > 0 && (
        <p className={source.disputed > 0 ? 'grave' : 'quiet'}>
          {t('sources.record', {
            said: n(source.asOrigin),
            disputed: n(source.disputed),
            disowned: n(source.disowned),
          })}
        </p>
      )}
      <TakeAlong
        of={`sources/${encodeURIComponent(source.id)}`}
        files={source.events > 0 ? ['source.json', 'events.csv', 'events.geojson'] : ['source.json']}
      />
      {source.months.length > 0 && <Months months={source.months} />}
      <div className="ties">
        <Ties title={t('sources.relayedBy')} ties={source.relayedBy} />
        <Ties title={t('sources.relays')} ties={source.relays} />
        <Ties title={t('sources.about')} ties={source.about} />
      </div>
      {source.disputedCases.length > 0 && (
        <Part title={t('sources.cases')}>
          {gatherDisputes(source.disputedCases).map(({ dispute, ...gathered }) => (
            <DisputeSides key={dispute.id} dispute={dispute} gathered={gathered} />
          ))}
        </Part>
      )}
      {source.disputingCases.length > 0 && (
        <Part title={t('sources.against')}>
          {source.disputingCases.map((dispute) => (
            <DisputeSides key={dispute.id} dispute={dispute} />
          ))}
        </Part>
      )}
      {source.said.length > 0 && (
        <Part title={t('sources.latestSaid')}>
          <ol className="rows">
            {source.said.map((item) => (
              <li key={item.id}>
                <Said item={item} />
              </li>
            ))}
          </ol>
        </Part>
      )}
      {source.did.length > 0 && (
        <Part title={t('sources.latestDid')}>
          <ol className="rows">
            {source.did.map((item) => (
              <li key={item.id}>
                <EventRow item={item} />
              </li>
            ))}
          </ol>
          <p>
            <Link to="/events" search={{ actor: source.id }}>
              {t('find.allEvents')}
            </Link>
          </p>
        </Part>
      )}
      {source.latest.length > 0 && (
        <Part title={t('sources.latestPublished')}>
          <ol className="rows">
            {source.latest.map((item) => (
              <li key={item.id}>
                <DocumentRow item={item} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Ties({ title, ties }: { title: string; ties: Tie[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  return (
    <section>
      <h2>{title}</h2>
      {ties.length === 0 ? (
        <p className="quiet">{t('sources.nobody')}</p>
      ) : (
        <ol>
          {ties.slice(0, 12).map((tie) => (
            <li key={tie.id}>
              <Link to="/sources/$id" params={{ id: tie.id }}>
                <Run text={nameIn(language, tie, names) ?? tie.id} />
              </Link>{' '}
              <span className="quiet">{t('sources.in', { count: tie.statements })}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** What was said, how, and when it was published: the words alone may be half a sentence. */
function Said({ item }: { item: StatementItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const span = item.statement.content[0];
  const { outlet } = item.document;
  return (
    <article className="said">
      <p className="words" dir="auto" lang={item.document.language}>
        <Link
          to="/documents/$id"
          params={{ id: item.document.id }}
          {...(span === undefined ? {} : { hash: `${span.start}-${span.end}` })}
          data-row=""
        >
          <Outside text={item.content.join(' … ')} />
        </Link>
      </p>
      <p className="chain-line">
        <ChainWords chain={item.statement.chain} carrier={outlet === null ? null : nameIn(language, outlet, names)} />
      </p>
      <p className="facts">
        <span>{t(item.statement.notSaid ? 'act.notSaid' : `act.${item.statement.act}`)}</span>
        <span>{showMoment(language, item.document.published) ?? t('date.unknown')}</span>
      </p>
    </article>
  );
}
