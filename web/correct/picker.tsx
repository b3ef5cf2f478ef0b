import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventItem, Page } from '../../src/ledger/index.ts';
import { ask, type NameKind, useNameItems } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { fold } from '../show/fold.ts';
import { Run } from '../show/text.tsx';

interface Choice {
  id: string;
  text: string;
  /** What has to be said beside it. */
  note?: string;
}

interface PickerProps {
  label: string;
  choices: readonly Choice[];
  typed: string;
  onType(typed: string): void;
  onChoose(id: string): void;
}

/** A field that narrows a list as one types; arrows move in it, Enter takes. */
function Picker({ label, choices, typed, onType, onChoose }: PickerProps) {
  const { t } = useTranslation();
  const list = useId();
  const [at, setAt] = useState(0);
  const [taken, setTaken] = useState<string | null>(null);
  const open = taken === null && typed !== '';
  const take = (choice: Choice) => {
    setTaken(choice.id);
    onType(choice.text);
    onChoose(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const choice = choices[at];
    if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, at + 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Enter' && open && choice !== undefined) take(choice);
    else return;
    event.preventDefault();
  };
  return (
    <div className="picker">
      <label>
        <span>{label}</span>
        <input
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-activedescendant={open && choices[at] !== undefined ? `${list}-${at}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          dir="auto"
          required
          value={typed}
          onChange={(event) => {
            setTaken(null);
            setAt(0);
            onChoose('');
            onType(event.target.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={list} role="listbox" aria-label={label} hidden={!open}>
        {choices.map((choice, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={choice.id}
            id={`${list}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            className={n === at ? 'chosen' : undefined}
            onClick={() => take(choice)}
          >
            <Run text={choice.text} />
            {choice.note !== undefined && <span className="quiet"> ({choice.note})</span>}
          </div>
        ))}
      </div>
      {open && choices.length === 0 && <p className="quiet">{t('correct.noSuchName')}</p>}
    </div>
  );
}

const shown = 8;
/** A longer name is refused, as is one without a letter. */
const longestName = 120;

/** Somebody or some place that knowledge knows, by either of its names; last what was typed, for one that it does not know. */
export function NamePicker({
  label,
  of,
  onChoose,
}: {
  label: string;
  of: readonly NameKind[];
  onChoose(id: string): void;
}) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNameItems();
  const [typed, setTyped] = useState('');
  // not later than the hand: Enter takes what stands first for what was typed
  const wanted = fold(typed.trim());
  const folded = useMemo(
    () =>
      names
        .filter(({ kind }) => of.includes(kind))
        .map((item) => ({
          item,
          own: [fold(item.ar ?? ''), fold(item.en ?? '')],
          words: `${fold(item.ar ?? '')} ${fold(item.en ?? '')}`,
        })),
    [names, of],
  );
  const choices = useMemo((): Choice[] => {
    if (wanted === '') return [];
    const found = folded.filter(({ words }) => words.includes(wanted));
    // whoever is called just so comes first, then whose name begins with it, the shorter before the longer
    const rank = ({ own, words }: (typeof folded)[number]) =>
      own.includes(wanted) ? 0 : words.startsWith(wanted) ? 1 : 2;
    found.sort((a, b) => rank(a) - rank(b) || a.words.length - b.words.length);
    const known = found
      .slice(0, shown)
      .map(({ item }) => ({ id: item.id, text: item[language] ?? item.ar ?? item.en ?? item.id }));
    // who is not in knowledge is called as they were typed; a comma would make two of one
    const own = typed.replaceAll(',', ' ').trim();
    // before the names have come nobody knows whether it is one of them
    if (names.length === 0 || !/\p{L}/u.test(own) || own.length > longestName) return known;
    return [...known, { id: `name:${own}`, text: own, note: t('correct.newName') }];
  }, [names, folded, wanted, language, typed, t]);
  return <Picker label={label} choices={choices} typed={typed} onType={setTyped} onChoose={onChoose} />;
}

/** Another event, by its words. */
export function EventPicker({ label, not, onChoose }: { label: string; not: string; onChoose(id: string): void }) {
  const [typed, setTyped] = useState('');
  const q = typed.trim();
  const { data } = useQuery({
    queryKey: ['/events', 'picker', q],
    enabled: q.length > 1,
    queryFn: ({ signal }) => ask<Page<EventItem>>(`/events?${new URLSearchParams({ q, limit: '9' })}`, signal),
  });
  const choices = (data?.items ?? [])
    .filter(({ id }) => id !== not)
    .slice(0, shown)
    .map(({ id, title, date }) => ({ id, text: date?.from ? `${title} (${date.from})` : title }));
  return <Picker label={label} choices={choices} typed={typed} onType={setTyped} onChoose={onChoose} />;
}
