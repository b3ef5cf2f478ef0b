import type { Feature } from './weights.ts';

/** What one slot says. `slot`: the slot agrees; `specific`: few other events would agree in it; `never`: the two cannot be one. */
export interface Evidence {
  /** It rests on what is merely likely to fill a slot. */
  weak?: true;
  feature: Feature;
  times?: number;
  why: string;
  agrees?: string;
  specific?: boolean;
  never?: boolean;
}
