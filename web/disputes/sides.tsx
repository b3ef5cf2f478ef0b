import { Link, useLocation } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { DisputeItem, DisputeSide } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { disputeActs } from '../correct/acts.ts';
import { actKeys, Corrections, PageKeys, useCorrecting } from '../correct/corrections.tsx';
import { Judged } from '../correct/judged.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment } from '../show/figures.ts';
import { showGround } from '../show/grounds.ts';
import { nameIn } from '../show/names.ts';
import { Outside, Run } from '../show/text.tsx';
import { Listing, ToldBy } from '../show/told-by.tsx';
import { type GatheredDispute, isNamedInDenialOnly } from './gather.ts';

/** Where a side's words stand in its document. */
export function spanOf(side: DisputeSide): { start: number; end: number } | null {
  return side.statement?.statement.content[0] ?? side.mention?.trigger ?? null;
}

/** What kind of dispute it is, in words; whoever denies only a part of their own does not deny what happened. */
export const kindOf = (t: TFunction, { kind, ownPart }: Pick<DisputeItem, 'kind' | 'ownPart'>): string =>
  t(ownPart ? 'dispute.ownPart' : `disputeKind.${kind}`);

interface SidesProps {
  dispute: DisputeItem;
  /** What is one with it and stands in the same card. */
  gathered?: Pick<GatheredDispute, 'ids' | 'sides'>;
  unfolded?: boolean;
  /** Where it stands right under the title of the page: of second level. */
  level?: 'h2' | 'h3';
}

/** Both sides of a dispute, each in its own words with its chain. `unfolded`: it is what the page is about, and its keys work everywhere. */
export function DisputeSides({ dispute, gathered, unfolded = false, level: Title = 'h3' }: SidesProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const [first, second] = gathered?.sides ?? [[dispute.sides[0]], [dispute.sides[1]]];
  const ids = gathered?.ids ?? [dispute.id];
  const correcting = useCorrecting(disputeActs(ids), ...ids);
  const isRow = !unfolded;
  const isOnlyDenied = first.every((side) => isNamedInDenialOnly(side, second));
  return (
    <article
      className={dispute.confirmed ? 'dispute' : 'dispute proposed'}
      id={`dispute-${dispute.id}`}
      {...(isRow ? { tabIndex: 0, 'data-row': '', onKeyDown: actKeys(correcting) } : {})}
    >
      {unfolded && <PageKeys correcting={correcting} />}
      <Title>
        <span className="grave">{kindOf(t, dispute)}</span> <Judged confirmed={dispute.confirmed} />
      </Title>
      <div className="sides">
        <Words sides={first} label={t(isOnlyDenied ? 'dispute.denied' : 'dispute.said')} isNobodys={isOnlyDenied} />
        <Words sides={second} label={t('dispute.answer')} />
      </div>
      <DisputedEvents dispute={dispute} />
      {dispute.why !== '' && (
        <p className="quiet why">
          <Listing text={showGround(language, dispute.why, names)} />
        </p>
      )}
      <Corrections correcting={correcting} unfolded={unfolded} />
    </article>
  );
}

const mostEvents = 3;

/** The way from a dispute to what it is about. */
export function DisputedEvents({ dispute: { events } }: { dispute: DisputeItem }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  // on the page of an event the way to itself leads nowhere
  const others = events.filter(({ id }) => pathname !== `/events/${id}`).slice(0, mostEvents);
  if (others.length === 0) return null;
  return (
    <p className="facts about">
      <span>{t('dispute.about')}</span>
      {others.map(({ id, title }) => (
        <span key={id}>
          <Link to="/events/$id" params={{ id }}>
            <Run text={title} />
          </Link>
        </span>
      ))}
    </p>
  );
}

/** More of one side than this is read in its article. */
const mostShown = 700;

/** All that stands on one side, each in its own words. */
function Words({
  sides,
  label,
  isNobodys = false,
}: {
  sides: readonly DisputeSide[];
  label: string;
  isNobodys?: boolean;
}) {
  return (
    <figure className="side">
      <figcaption className="quiet">{label}</figcaption>
      {sides.map((side) => (
        <Side key={`${side.document.id} ${side.id}`} side={side} isNobodys={isNobodys} />
      ))}
    </figure>
  );
}

function Side({ side, isNobodys }: { side: DisputeSide; isNobodys: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const span = spanOf(side);
  const outlet = side.document.outlet === null ? null : nameIn(language, side.document.outlet, names);
  const published = showMoment(language, side.document.published);
  return (
    <>
      <blockquote dir="auto" lang={side.document.language}>
        <Outside text={side.text.length > mostShown ? `${side.text.slice(0, mostShown)}…` : side.text} />
      </blockquote>
      {!isNobodys && (
        <p className="chain-line">
          <ChainWords chain={side.statement?.statement.chain ?? []} carrier={outlet ?? t('documents.noOutlet')} />
        </p>
      )}
      <p className="quiet">
        {published !== null && (
          <>
            <ToldBy parts={[published]} /> ·{' '}
          </>
        )}
        <Link
          to="/documents/$id"
          params={{ id: side.document.id }}
          {...(span === null ? {} : { hash: `${span.start}-${span.end}` })}
        >
          {t('dispute.words')}
        </Link>
      </p>
    </>
  );
}
