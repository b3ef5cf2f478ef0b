import type { Saying } from './gathering.ts';

export interface Denial {
  denied: Saying;
  denier: Saying;
  share: number;
  why: string;
}
