import { useTranslation } from 'react-i18next';
import { EventGloss } from './event-gloss.tsx';
import type { GlossProps } from './gloss-props.ts';
import { NameGloss } from './name-gloss.tsx';
import { StatementGloss } from './statement-gloss.tsx';

/** One gloss: a line or two when closed, the whole of what is known when its mark is selected. */
export function Gloss(props: GlossProps) {
  const { t } = useTranslation();
  const { mark, isSelected, select } = props;
  const classes = ['gloss', mark.layer, mark.disputed && 'disputed', isSelected && 'selected'].filter(Boolean);
  return (
    <section className={classes.join(' ')} data-mark={mark.id}>
      {mark.statement !== null && <StatementGloss {...props} statement={mark.statement} />}
      {mark.event !== null && <EventGloss {...props} event={mark.event} />}
      {mark.name !== null && <NameGloss {...props} name={mark.name} />}
      {isSelected && (
        <button type="button" className="plain close" onClick={() => select(null)}>
          {t('reader.unclose')}
        </button>
      )}
    </section>
  );
}
