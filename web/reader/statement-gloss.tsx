import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisputeItem } from '../../src/ledger/index.ts';
import type { Statement } from '../../src/model/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { kindOf, spanOf } from '../disputes/sides.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showDate } from '../show/figures.ts';
import { nameIn } from '../show/names.ts';
import { StandingWord, useOriginsShort } from '../show/standing.tsx';
import { Run } from '../show/text.tsx';
import type { GlossProps } from './gloss-props.ts';
import { lightSpan } from './light.ts';
import { SameWords } from './same-words.tsx';
import { Trail } from './trail.tsx';

/** Who says it, through whom, and what the ledger makes of it. */
export function StatementGloss({ detail, mark, isSelected, select, statement }: GlossProps & { statement: Statement }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const short = useOriginsShort();
  const ledger = detail.ledgerStatements.find((one) => one.statement === statement.id);
  const disowned = ledger?.standing.includes('disowned') ?? false;
  const outlet = detail.outlet === null ? t('documents.noOutlet') : (nameIn(language, detail.outlet, names) ?? '');
  return (
    <>
      <button
        type="button"
        className="plain gloss-head"
        aria-expanded={isSelected}
        onClick={() => select(isSelected ? null : mark.id)}
      >
        <ChainWords chain={statement.chain} carrier={outlet} />
        <span className="gloss-facts">
          <span className={statement.act === 'deny' || statement.act === 'reject' ? 'act grave' : 'act'}>
            {t(statement.notSaid ? 'act.notSaid' : `act.${statement.act}`)}
          </span>
          {statement.medium !== null && <span>{t(`medium.${statement.medium}`)}</span>}
          {ledger !== undefined && !disowned && <span>{short(ledger.origins)}</span>}
          {disowned && <StandingWord standing="disowned" />}
          {mark.disputed && !disowned && <span className="grave">{t('reader.disputedHere')}</span>}
        </span>
      </button>
      {isSelected && (
        <StatementMore detail={detail} statement={statement} standing={ledger?.standing ?? []} select={select} />
      )}
    </>
  );
}

type MoreProps = Pick<GlossProps, 'detail' | 'select'> & {
  statement: Statement;
  standing: DocumentDetailStanding;
};
type DocumentDetailStanding = GlossProps['detail']['ledgerStatements'][number]['standing'];

function StatementMore({ detail, statement, standing, select }: MoreProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const disputes = detail.disputed.filter(({ sides }) =>
    sides.some((side) => side.document.id === detail.id && side.id === statement.id),
  );
  const gathered = detail.ledgerStatements.find((one) => one.statement === statement.id)?.gathered;
  return (
    <div className="gloss-more">
      <ChainSteps statement={statement} />
      {standing.length > 0 && (
        <p>
          {standing.map((one) => (
            <StandingWord key={one} standing={one} />
          ))}
        </p>
      )}
      {statement.date !== null && (
        <p className="quiet">
          {showDate(t, language, statement.date)} ({t(`how.${statement.date.how}`)})
        </p>
      )}
      {statement.headline && <p className="quiet">{t('reader.headline')}</p>}
      {gathered !== undefined && <SameWords gathered={gathered} document={detail.id} />}
      <About detail={detail} statement={statement} select={select} />
      {disputes.map((dispute) => (
        <Against key={dispute.id} dispute={dispute} own={statement.id} document={detail.id} />
      ))}
      <Trail trail={statement.trail} text={detail.version.text} />
    </div>
  );
}

/** Each link on its own line with how it was told. */
function ChainSteps({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  if (statement.chain.length === 0) return null;
  return (
    <ol className="steps">
      {statement.chain.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain's links stand in a fixed order and may repeat
        <li key={at} onPointerEnter={() => lightSpan(link)} onPointerLeave={() => lightSpan(null)}>
          {link.surface === null ? null : <Run text={`«${link.surface}»`} />}{' '}
          <span className="quiet">
            {t(`mode.${link.mode}`)}
            {link.inherited && ` · ${t('reader.inherited')}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function About({ detail, statement, select }: Pick<GlossProps, 'detail' | 'select'> & { statement: Statement }) {
  const { t } = useTranslation();
  return (
    <ul className="about">
      {statement.about.map(({ event, stance }) => {
        const ledger = detail.ledgerEvents.find((one) => one.mention === event);
        return (
          <li key={`${event} ${stance}`}>
            <button type="button" className="plain" onClick={() => select(event)}>
              {t(`stance.${stance}`)}
            </button>
            {ledger !== undefined && (
              <>
                {' '}
                <Link data-open="" to="/events/$id" params={{ id: ledger.event.id }}>
                  <Run text={ledger.event.title} />
                </Link>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The other side of a dispute, in its own words. */
export function Against({ dispute, own, document }: { dispute: DisputeItem; own: string; document: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const [first, second] = dispute.sides;
  const other = first.document.id === document && first.id === own ? second : first;
  const span = spanOf(other);
  const origin = other.statement?.statement.chain[0] ?? other.document.outlet;
  const who = origin === null || origin === undefined ? null : nameIn(language, origin, names);
  return (
    <p className="against-line">
      <span className="grave">{kindOf(t, dispute)}</span>{' '}
      {who !== null && (
        <>
          <Run text={who} />:{' '}
        </>
      )}
      <Link
        to="/documents/$id"
        params={{ id: other.document.id }}
        {...(span === null ? {} : { hash: `${span.start}-${span.end}` })}
      >
        <Run text={`«${other.text.length > 160 ? `${other.text.slice(0, 160)}…` : other.text}»`} />
      </Link>
    </p>
  );
}
