import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Act, Question } from './acts.ts';
import { useDecide } from './decide.ts';
import { EventPicker, NamePicker } from './picker.tsx';

interface FormProps {
  act: Act;
  /** What stands in the field of the reason at first. */
  reason?: string;
  close(): void;
}

/** Asks for the reason, and for what is right instead where there is something; Enter decides, Escape lets go. */
export function DecisionForm({ act, reason = '', close }: FormProps) {
  const { t } = useTranslation();
  const { question } = act;
  const [value, setValue] = useState(question !== null && 'now' in question ? question.now : '');
  const [which, setWhich] = useState('0');
  const [why, setWhy] = useState(reason);
  /** What is missing, said after somebody tried to decide without it. */
  const [missing, setMissing] = useState<'needsReason' | 'needsValue' | null>(null);
  const decide = useDecide();
  const form = useRef<HTMLFormElement>(null);
  // it was asked for by a key or a button: the hand is here
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (decide.isPending) return;
    const lacks = question !== null && value === '' ? 'needsValue' : why.trim() === '' ? 'needsReason' : null;
    setMissing(lacks);
    if (lacks === 'needsValue') form.current?.querySelector<HTMLElement>('input, select')?.focus();
    if (lacks === 'needsReason') form.current?.querySelector<HTMLElement>('input[name=why]')?.focus();
    if (lacks !== null) return;
    decide.mutate(act.make({ value, which }, why.trim()), { onSuccess: close });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <form
      ref={form}
      className="decision"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      aria-label={t(`correct.${act.word}`)}
    >
      <p className="decision-title">{t(`correct.${act.word}`)}</p>
      {question !== null && (
        <Ask question={question} value={value} setValue={setValue} which={which} setWhich={setWhich} />
      )}
      <label>
        <span>{t('correct.why')}</span>
        <input
          type="text"
          name="why"
          dir="auto"
          required
          aria-invalid={missing === 'needsReason'}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </label>
      <p className="decision-go">
        <button type="submit" disabled={decide.isPending}>
          {t(decide.isPending ? 'correct.working' : 'correct.decide')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="plain" onClick={close}>
          {t('correct.cancel')} <kbd>Esc</kbd>
        </button>
      </p>
      {missing !== null && (
        <p className="grave" role="alert">
          {t(`correct.${missing}`)}
        </p>
      )}
      {decide.isError && (
        <p className="grave" role="alert" dir="auto">
          {decide.error.message}
        </p>
      )}
    </form>
  );
}

interface AskProps {
  question: Question;
  value: string;
  setValue(value: string): void;
  which: string;
  setWhich(which: string): void;
}

function Ask({ question, value, setValue, which, setWhich }: AskProps) {
  const { t } = useTranslation();
  if (question.ask === 'event')
    return <EventPicker label={t('correct.otherEvent')} not={question.not} onChoose={setValue} />;
  if (question.ask === 'value')
    return (
      <label>
        <span>{t('correct.instead')}</span>
        <input type="text" dir="ltr" required value={value} onChange={(event) => setValue(event.target.value)} />
        <span className="quiet">{t(question.hint)}</span>
      </label>
    );
  if (question.ask === 'choice')
    return (
      <label>
        <span>{t('correct.instead')}</span>
        <select value={value} onChange={(event) => setValue(event.target.value)}>
          {question.choices.map((choice) => (
            <option key={choice} value={choice}>
              {t(`${question.group}.${choice}`)}
            </option>
          ))}
        </select>
      </label>
    );
  return (
    <>
      {question.which.length > 1 && (
        <label>
          <span>{t('correct.which')}</span>
          <select value={which} onChange={(event) => setWhich(event.target.value)}>
            {question.which.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {value !== 'none' && <NamePicker label={t('correct.instead')} of={question.of} onChoose={setValue} />}
      {question.orNobody && (
        <label className="nobody">
          <input
            type="checkbox"
            checked={value === 'none'}
            onChange={(event) => setValue(event.target.checked ? 'none' : '')}
          />
          <span>{t('correct.nobody')}</span>
        </label>
      )}
    </>
  );
}
