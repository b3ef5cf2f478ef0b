import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { mentionActs, statementActs } from '../correct/acts.ts';
import { Corrections, useCorrecting, usePageActs } from '../correct/corrections.tsx';
import { Judged } from '../correct/judged.tsx';
import { ValueWords } from '../correct/value.tsx';
import { nameIn } from '../show/names.ts';
import { findDecided } from './decided.ts';
import type { GlossProps } from './gloss-props.ts';

/** Under a selected mark: whether people confirmed it, what they corrected, and what can be said of it, a key each. */
export function GlossCorrections({ detail, mark }: GlossProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const label = (named: { id: string; name: string | null; surface: string | null }) =>
    nameIn(language, named, names) ?? t('someone');
  const { statement, event } = mark;
  const ledger = detail.ledgerEvents.find((one) => one.mention === mark.id)?.event.id ?? null;
  const acts =
    statement !== null
      ? statementActs(detail.id, statement, label)
      : event !== null
        ? mentionActs(detail.id, event, ledger, label)
        : [];
  const correcting = useCorrecting(acts, `${detail.id}:${mark.id}`);
  usePageActs(correcting);
  if (acts.length === 0) return null;
  const { confirmed, corrected } = findDecided(detail.reading, mark.id);
  return (
    <div className="gloss-corrections">
      <p>
        <Judged confirmed={confirmed} corrected={corrected.length > 0} />
      </p>
      {corrected.map(({ decision, field, was, value }) => (
        <p key={decision} className="quiet">
          {t('correct.correctedFrom', { field: t(`correct.field.${field}`) })} <ValueWords field={field} value={was} />{' '}
          <span className="arrow direct" aria-hidden="true" /> <ValueWords field={field} value={value} />
        </p>
      ))}
      <Corrections correcting={correcting} />
    </div>
  );
}
