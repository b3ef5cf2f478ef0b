import type { DisputeKind } from '../model/index.ts';
import type { LinkContext } from './context.ts';
import type { EventGroup } from './events.ts';
import type { Saying } from './gathering.ts';
import type { Profile } from './profile.ts';

/** A dispute before it has its id. Sides are ids of statements or event mentions of one document each. */
export interface FoundDispute {
  kind: DisputeKind;
  sides: [{ document: string; id: string }, { document: string; id: string }];
  why: string;
  /** A person said so. */
  confirmed?: true;
}

export interface DisputeGround {
  profiles: readonly Profile[];
  sayings: readonly Saying[];
  gathered: readonly (readonly Saying[])[];
  groups: readonly EventGroup[];
  areCopies(a: string, b: string): boolean;
  context: LinkContext;
}
