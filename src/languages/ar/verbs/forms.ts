import { hashOf } from '../../../model/index.ts';
import { lookUp, type Printed, type PrintedRows, printRows, readPrinted } from '../../printed.ts';
import type { VerbForm } from '../analysis.ts';
import { conjugate } from './conjugation.ts';
import { verbs } from './words.ts';

/** All forms of all verbs of the inventory by their folded shape. Two verbs of one spelling (حذر, حذّر) share their lemma. */
export interface VerbForms {
  /** In the order of the inventory; none for a word that is no form of a verb. */
  formsOf(folded: string): readonly VerbForm[];
}

interface PrintedForms extends Printed {
  /** For each folded shape: a lemma and the place of its paradigm, again and again. */
  readonly rows: PrintedRows;
  readonly paradigms: readonly Paradigm[];
}

type Paradigm = Omit<VerbForm, 'folded' | 'lemma'>;

export const verbTable = 'verbs-ar';
const none: readonly VerbForm[] = [];
let made: VerbForms | null = null;

/** Making all forms took longer than all else at a start: where they were printed from these very verbs, they are looked up. */
export function verbForms(): VerbForms {
  if (made === null) {
    const printed = readPrinted<PrintedForms>(verbTable, keyOfVerbs());
    made = printed === null ? generateForms() : formsFrom(printed);
  }
  return made;
}

export function generateForms(): VerbForms {
  const forms = groupForms();
  return { formsOf: (folded) => forms.get(folded) ?? none };
}

/** Everything that `formsFrom` needs to give the same forms. */
export function printForms(): PrintedForms {
  const paradigms = new Map<string, number>();
  const cellsOf = ({ folded, lemma, ...paradigm }: VerbForm): string[] => {
    const printed = JSON.stringify(paradigm);
    if (!paradigms.has(printed)) paradigms.set(printed, paradigms.size);
    return [lemma, String(paradigms.get(printed))];
  };
  const rows = printRows(new Map([...groupForms()].map(([folded, forms]) => [folded, forms.flatMap(cellsOf)])));
  return { key: keyOfVerbs(), rows, paradigms: [...paradigms.keys()].map((printed) => JSON.parse(printed)) };
}

export function formsFrom({ rows, paradigms }: PrintedForms): VerbForms {
  const formsOf = lookUp(rows, 2, (cells, at, folded): VerbForm => {
    const [lemma, paradigm] = cells.slice(at) as [string, string];
    return { folded, lemma, ...(paradigms[Number(paradigm)] as Paradigm) };
  });
  return { formsOf };
}

const keyOfVerbs = (): string => hashOf(JSON.stringify(verbs));

function groupForms(): Map<string, VerbForm[]> {
  const grouped = new Map<string, VerbForm[]>();
  for (const form of verbs.flatMap(conjugate)) {
    const forms = grouped.get(form.folded);
    if (forms === undefined) grouped.set(form.folded, [form]);
    else forms.push(form);
  }
  return grouped;
}
