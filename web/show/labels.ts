import type { TFunction } from 'i18next';
import type { EventItem } from '../../src/ledger/index.ts';
import type { EventMention } from '../../src/model/index.ts';
import type { Language } from '../app/language.tsx';
import arabic from '../words/labels.json' with { type: 'json' };

const inArabic: { readonly [label: string]: string } = arabic;
/** More of them say less than the kind that they are all of. */
const mostLabels = 2;
/** What any of the others is too. */
const wide = new Set(['attack', 'strike']);

/** What an event is called for, as narrowly as its texts say it: "rocket attack", not "attack"; else its kinds. */
export function showKinds(
  t: TFunction,
  language: Language,
  { types, labels }: Pick<EventItem, 'types' | 'labels'>,
): string {
  const narrow = labels.filter((label) => !wide.has(label) || labels.every((other) => wide.has(other)));
  const shown = narrow.map((label) =>
    language === 'en' ? label : Object.hasOwn(inArabic, label) ? inArabic[label] : undefined,
  );
  const isKnown = shown.length > 0 && shown.length <= mostLabels && shown.every((label) => label !== undefined);
  return (isKnown ? shown : types.map((type) => t(`type.${type}`))).join(t('listComma'));
}

/** The same of one telling of it. */
export const showKind = (
  t: TFunction,
  language: Language,
  { type, label }: Pick<EventMention, 'type' | 'label'>,
): string => showKinds(t, language, { types: [type], labels: label === '' ? [] : [label] });
