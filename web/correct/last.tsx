import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keyboard.ts';
import { Run } from '../show/text.tsx';
import { type DecisionItem, setLast, useLast } from './decide.ts';
import { DecisionForm } from './form.tsx';
import { undoAct } from './history.tsx';

/** At the foot of every page: what was decided just now, and how it is taken back. */
export function LastDecision() {
  const last = useLast();
  return last === null ? null : <Bar key={last.id} last={last} />;
}

function Bar({ last }: { last: DecisionItem }) {
  const { t } = useTranslation();
  const [taking, setTaking] = useState(false);
  const isUndo = last.kind === 'undo';
  useKeys(isUndo ? {} : { u: () => setTaking(true) });
  return (
    <section className="last-decision" aria-label={t('correct.last')}>
      <p role="status">
        <strong>{t(`correct.done.${last.kind}`)}</strong> <Run text={`«${last.why}»`} />
      </p>
      {!isUndo && !taking && (
        <button type="button" onClick={() => setTaking(true)}>
          {t('correct.undo')} <kbd>u</kbd>
        </button>
      )}
      {taking && (
        <DecisionForm act={undoAct(last.id)} reason={t('correct.undoReason')} close={() => setTaking(false)} />
      )}
      {!taking && (
        <button type="button" className="plain" onClick={() => setLast(null)}>
          {t('keys.close')}
        </button>
      )}
    </section>
  );
}
