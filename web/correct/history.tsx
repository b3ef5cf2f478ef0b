import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/language.tsx';
import { showMoment } from '../show/figures.ts';
import { Run } from '../show/text.tsx';
import { undoAct } from './acts.ts';
import { type DecisionItem, useHistory } from './decide.ts';
import { DecisionForm } from './form.tsx';
import { ValueWords } from './value.tsx';

/** What people decided about something, newest first: what, who, when and why, and what became of it. */
export function History({ of, may }: { of: readonly string[] | null; may: boolean }) {
  const { t } = useTranslation();
  const history = useHistory(of);
  const items = history.data?.items ?? [];
  if (!history.isSuccess || items.length === 0)
    return <p className="quiet">{history.isSuccess ? t('correct.historyNone') : t('states.loading')}</p>;
  return (
    <ol className="history" aria-label={t('correct.history')}>
      {items.map((item) => (
        <li key={item.id}>
          <Entry item={item} may={may} />
        </li>
      ))}
    </ol>
  );
}

/** The way to what was decided about: the event or dispute of it, else the words in their article. */
function Whereabouts({ item: { on } }: { item: DecisionItem }) {
  const { t } = useTranslation();
  const first = on[0];
  if (first === undefined) return null;
  const event = first.id?.startsWith('e') === true ? first.ledger : null;
  return (
    <>
      {' · '}
      {event === null ? (
        <Link to="/documents/$id" params={{ id: first.document }}>
          <Run text={`«${shorten(first.quote)}»`} />
        </Link>
      ) : (
        <Link to="/events/$id" params={{ id: event }}>
          {t('correct.theEvent')} <Run text={`«${shorten(first.quote)}»`} />
        </Link>
      )}
    </>
  );
}

const longestQuote = 70;
const shorten = (quote: string) => (quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote);

function Entry({ item, may }: { item: DecisionItem; may: boolean }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [taking, setTaking] = useState(false);
  const { kind, field, value, was, who, at, why, state } = item;
  return (
    <>
      <p>
        <strong>{t(`correct.kind.${kind}`)}</strong>
        {field !== null && (
          <>
            {' '}
            {t(`correct.field.${field}`)}: <ValueWords field={field} value={was} />{' '}
            <span className="arrow direct" aria-hidden="true" /> <ValueWords field={field} value={value} />
          </>
        )}
        {' · '}
        <Run text={`«${why}»`} />
      </p>
      <p className="quiet">
        <Run text={who === 'session' ? t('correct.session') : who} /> · {showMoment(language, at)} ·{' '}
        {t(`correct.state.${state}`)}
        <Whereabouts item={item} />
        {may && kind !== 'undo' && state !== 'undone' && !taking && (
          <>
            {' · '}
            <button type="button" className="plain" onClick={() => setTaking(true)}>
              {t('correct.undo')}
            </button>
          </>
        )}
      </p>
      {taking && (
        <DecisionForm act={undoAct([item.id])} reason={t('correct.undoReason')} close={() => setTaking(false)} />
      )}
    </>
  );
}
