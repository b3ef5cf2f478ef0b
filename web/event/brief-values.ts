import type { Field, FieldName, FieldValue } from './fields.ts';

/** In the order in which they are shown at the head of an event. */
export const briefFields: readonly FieldName[] = [
  'who',
  'where',
  'killed',
  'wounded',
  'captured',
  'missing',
  'displaced',
];
const figures: ReadonlySet<FieldName> = new Set(briefFields.slice(2));
const most = { names: 4, figures: 8 };

/**
 * What stands at the head of an event, and how many values are left to the table. Names: told by most first. Figures follow each other as
 * they were first published, so that a rising toll ends with its newest count; of too many the newest ones stay.
 */
export function chooseBrief({ name, values }: Field): { shown: FieldValue[]; left: number } {
  const shown = figures.has(name)
    ? values.toSorted((a, b) => firstTold(a) - firstTold(b)).slice(-most.figures)
    : values.slice(0, most.names);
  return { shown, left: values.length - shown.length };
}

/** Whatever has no day stands before all that have one. */
const firstTold = ({ holders }: FieldValue): number =>
  Math.min(...holders.map(({ mention }) => Date.parse(mention.document.published ?? '') || 0));
