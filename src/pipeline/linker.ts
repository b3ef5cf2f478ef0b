import { unpackProfile } from '../ledger/index.ts';
import type { Links } from '../model/index.ts';

/** Links all documents, here or in another thread. */
export interface Linker {
  /** Starts what takes its time to start, as there will be something to link. */
  begin(): void;
  /** `packed`: the profiles as the ledger gives them. */
  link(packed: AsyncIterable<string>): Promise<Links>;
  close(): Promise<void>;
}

/** Links in this thread. */
export function linkerHere(linkProfiles: (profiles: unknown[]) => Links): Linker {
  return {
    begin: () => {},
    close: async () => {},
    async link(packed) {
      const profiles: unknown[] = [];
      for await (const one of packed) profiles.push(unpackProfile(one));
      return linkProfiles(profiles);
    },
  };
}
