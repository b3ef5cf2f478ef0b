import { useTranslation } from 'react-i18next';
import type { TrailStep } from '../../src/model/index.ts';
import { Run } from '../show/text.tsx';

/** What the reading went by: each rule with the words that it matched. */
export function Trail({ trail, text }: { trail: readonly TrailStep[]; text: string }) {
  const { t } = useTranslation();
  return (
    <details className="trail">
      <summary>{t('reader.why')}</summary>
      <p className="quiet">{t(trail.length === 0 ? 'reader.rulesNone' : 'reader.rules')}</p>
      <ol>
        {trail.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one rule may have had a part several times, in this order
          <li key={at}>
            <code dir="ltr">{step.rule}</code> <Run text={`«${text.slice(step.start, step.end)}»`} />
          </li>
        ))}
      </ol>
    </details>
  );
}
