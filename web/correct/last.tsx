import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../app/keyboard.ts';
import { Run } from '../show/text.tsx';
import { undoAct } from './acts.ts';
import { type DecisionItem, setLast, useLast } from './decide.ts';
import { DecisionForm } from './form.tsx';

/** At the foot of every page: what was decided just now, and how it is taken back. */
export function LastDecision() {
  const last = useLast();
  const [first] = last;
  return first === undefined ? null : <Bar key={first.id} first={first} last={last} />;
}

function Bar({ first, last }: { first: DecisionItem; last: readonly DecisionItem[] }) {
  const { t } = useTranslation();
  const [taking, setTaking] = useState(false);
  const isUndo = first.kind === 'undo';
  useKeys(isUndo ? {} : { u: () => setTaking(true) });
  return (
    <section className="last-decision" aria-label={t('correct.last')}>
      <p role="status">
        <strong>{t(`correct.done.${first.kind}`)}</strong> <Run text={`«${first.why}»`} />
      </p>
      {!isUndo && !taking && (
        <button type="button" onClick={() => setTaking(true)}>
          {t('correct.undo')} <kbd>u</kbd>
        </button>
      )}
      {taking && (
        <DecisionForm
          act={undoAct(last.map(({ id }) => id))}
          reason={t('correct.undoReason')}
          close={() => setTaking(false)}
        />
      )}
      {!taking && (
        <button type="button" className="plain" onClick={() => setLast([])}>
          {t('keys.close')}
        </button>
      )}
    </section>
  );
}
