import type { TFunction } from 'i18next';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/api.ts';
import { type Language, useLanguage } from '../app/language.tsx';
import { calledAs, type Names } from '../show/names.ts';
import { Run } from '../show/text.tsx';

/** Fields whose values are words of the model, and under which key each is called in the language of the page. */
const worded: Readonly<Record<string, string>> = {
  type: 'type',
  factuality: 'factuality',
  act: 'act',
  medium: 'medium',
};
const flags = new Set(['not-said', 'disowned']);
const lists = new Set(['chain', 'origin', 'actor', 'recipient', 'place']);

/** What stands, or stood, in a field, as people call it: names for ids, one after the other. */
export function ValueWords({ field, value }: { field: string | null; value: string | null }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const names = useNames();
  const parts = valueParts(t, language, names, field ?? '', value);
  return parts.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the names of one value never change places
    <Fragment key={at}>
      {at > 0 && t('listComma')}
      <Run text={part} />
    </Fragment>
  ));
}

/** The same as words alone. */
export function valueParts(
  t: TFunction,
  language: Language,
  names: Names,
  field: string,
  value: string | null,
): string[] {
  if (value === null) return ['–'];
  if (value === 'none') return [t('correct.nobodyThere')];
  if (lists.has(field))
    return value
      .split(',')
      .map((one) => one.trim())
      .map((id) => calledAs(language, id, names));
  const word = worded[field];
  if (word !== undefined) return [t(`${word}.${value}`)];
  if (flags.has(field)) return [t(`correct.flag.${value}`)];
  return [value];
}
