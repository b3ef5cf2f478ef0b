import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isTyping, letterOf, useKeys } from '../app/keyboard.ts';
import { mayWrite, useSession } from '../app/session.ts';
import type { Act } from './acts.ts';
import { DecisionForm } from './form.tsx';
import { History } from './history.tsx';

/** What can be said of one thing, and what is being said. */
export interface Correcting {
  acts: readonly Act[];
  /** The ids under which its history is found. */
  of: readonly string[];
  open: boolean;
  chosen: Act | null;
  setOpen(open: boolean): void;
  choose(act: Act | null): void;
}

export function useCorrecting(acts: readonly Act[], ...of: readonly string[]): Correcting {
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<Act | null>(null);
  return { acts, of, open: open || chosen !== null, chosen, setOpen, choose };
}

/** The keys of one thing, while the focus is on it or in it. */
export function actKeys({ acts, choose }: Correcting): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = acts.find(({ key }) => key === event.key || key === letterOf(event.nativeEvent));
    if (act === undefined) return;
    event.preventDefault();
    choose(act);
  };
}

/** The same keys wherever the focus is: of what the page is about. */
export function usePageActs({ acts, choose }: Correcting): void {
  useKeys(Object.fromEntries(acts.map((act) => [act.key, () => choose(act)])));
}

export function PageKeys({ correcting }: { correcting: Correcting }) {
  usePageActs(correcting);
  return null;
}

/** Behind one word: what can be said of it, each with its key, and what people said before. */
export function Corrections({ correcting, unfolded = false }: { correcting: Correcting; unfolded?: boolean }) {
  const { t } = useTranslation();
  const session = useSession();
  const opener = useRef<HTMLButtonElement>(null);
  const { acts, of, open, chosen, setOpen, choose } = correcting;
  const may = mayWrite(session);
  const isOpen = open || unfolded;
  const close = () => {
    choose(null);
    opener.current?.focus();
  };
  return (
    <div className="corrections">
      {!unfolded && (
        <button
          ref={opener}
          type="button"
          className="plain correct-open"
          aria-expanded={isOpen}
          onClick={() => {
            choose(null);
            setOpen(!open);
          }}
        >
          {t('correct.open')}
        </button>
      )}
      {isOpen && !may && session !== undefined && (
        <p className="quiet note" role="status">
          {t('correct.needsToken')}
        </p>
      )}
      {isOpen && may && chosen === null && (
        <p className="acts">
          {acts.map((act) => (
            <button key={act.word} type="button" className="act-button" onClick={() => choose(act)}>
              {t(`correct.${act.word}`)} <kbd>{act.key}</kbd>
            </button>
          ))}
        </p>
      )}
      {/* before it is known who asks, what is typed behind a key must not be taken for other keys */}
      {(may || session === undefined) && chosen !== null && (
        <DecisionForm key={chosen.word} act={chosen} close={close} />
      )}
      {isOpen && <History of={of} may={may} />}
    </div>
  );
}
