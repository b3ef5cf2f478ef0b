import { useTranslation } from 'react-i18next';
import { findDecided } from './decided.ts';
import { EventGloss } from './event-gloss.tsx';
import { GlossCorrections } from './gloss-corrections.tsx';
import type { GlossProps } from './gloss-props.ts';
import { NameGloss } from './name-gloss.tsx';
import { StatementGloss } from './statement-gloss.tsx';

/** One gloss: a line or two when closed, the whole of what is known when its mark is selected. */
export function Gloss(props: GlossProps) {
  const { t } = useTranslation();
  const { detail, mark, isSelected, select } = props;
  const decided = findDecided(detail.reading, mark.id);
  const classes = [
    'gloss',
    mark.layer,
    decided.confirmed && 'confirmed',
    mark.disputed && 'disputed',
    isSelected && 'selected',
  ].filter(Boolean);
  return (
    <section className={classes.join(' ')} data-mark={mark.id}>
      {mark.statement !== null && <StatementGloss {...props} statement={mark.statement} />}
      {mark.event !== null && <EventGloss {...props} event={mark.event} />}
      {mark.name !== null && <NameGloss {...props} name={mark.name} />}
      {isSelected && detail.current && <GlossCorrections {...props} />}
      {isSelected && (
        <button type="button" className="plain close" onClick={() => select(null)}>
          {t('reader.unclose')}
        </button>
      )}
    </section>
  );
}
