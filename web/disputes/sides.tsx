import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DisputeItem, DisputeSide } from '../../src/ledger/index.ts';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { ChainWords } from '../show/chain-words.tsx';
import { showMoment } from '../show/figures.ts';
import { showGround } from '../show/grounds.ts';
import { nameIn } from '../show/names.ts';
import { Outside } from '../show/text.tsx';

/** Where a side's words stand in its document. */
export function spanOf(side: DisputeSide): { start: number; end: number } | null {
  return side.statement?.statement.content[0] ?? side.mention?.trigger ?? null;
}

/** Both sides of a dispute, each in its own words with its chain: what was said, and what stands against it. */
export function DisputeSides({ dispute }: { dispute: DisputeItem }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const [first, second] = dispute.sides;
  return (
    <article className="dispute" id={`dispute-${dispute.id}`}>
      <h3>
        <span className="grave">{t(`disputeKind.${dispute.kind}`)}</span>
      </h3>
      <div className="sides">
        <Side side={first} label={t('dispute.said')} />
        <Side side={second} label={t('dispute.answer')} />
      </div>
      {dispute.why !== '' && (
        <p className="quiet why" dir="auto">
          <Outside text={showGround(language, dispute.why, names)} />
        </p>
      )}
    </article>
  );
}

function Side({ side, label }: { side: DisputeSide; label: string }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const span = spanOf(side);
  const outlet = side.document.outlet === null ? null : nameIn(language, side.document.outlet, names);
  const published = showMoment(language, side.document.published);
  return (
    <figure className="side">
      <figcaption className="quiet">{label}</figcaption>
      <blockquote dir="auto" lang={side.document.language}>
        <Outside text={side.text} />
      </blockquote>
      <p className="chain-line">
        <ChainWords chain={side.statement?.statement.chain ?? []} carrier={outlet ?? t('documents.noOutlet')} />
      </p>
      <p className="quiet">
        {published !== null && <span>{published} · </span>}
        <Link
          to="/documents/$id"
          params={{ id: side.document.id }}
          {...(span === null ? {} : { hash: `${span.start}-${span.end}` })}
        >
          {t('dispute.words')}
        </Link>
      </p>
    </figure>
  );
}
