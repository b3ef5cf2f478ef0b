import type { DocumentDetail } from '../../src/ledger/index.ts';
import type { Mark } from './marks.ts';

/** What every gloss is given: its document, its mark, and how marks are selected. */
export interface GlossProps {
  detail: DocumentDetail;
  mark: Mark;
  isSelected: boolean;
  select: (id: string | null) => void;
}
