import type { Token } from '../../../text/index.ts';
import type { Arc } from '../analysis.ts';
import type { PhraseDraft } from './phrase.ts';
import type { Register } from './register.ts';

/** Where the reading of noun phrases works: the arcs of one sentence. */
export interface Sight {
  arcs: readonly Arc[];
  tokens: readonly Token[];
  text: string;
  register: Register;
  /** The noun phrase that begins at arc `at`, or null. `depth`: how many phrases stand around it. */
  read: (at: number, depth: number) => PhraseDraft | null;
}
