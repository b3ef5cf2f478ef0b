import { unpackProfile } from '../ledger/index.ts';
import type { Links } from '../model/index.ts';

/** Links all documents, here or in another thread. */
export interface Linker {
  /** `packed`: the profiles as the ledger gives them. */
  link(packed: AsyncIterable<string>): Promise<Links>;
}

/** Links in this thread. */
export function linkerHere(linkProfiles: (profiles: unknown[]) => Links): Linker {
  return {
    async link(packed) {
      const profiles: unknown[] = [];
      for await (const one of packed) profiles.push(unpackProfile(one));
      return linkProfiles(profiles);
    },
  };
}
