import { type Ledger, unpackProfile } from '../../src/ledger/index.ts';
import type { LinkChange, Links } from '../../src/model/index.ts';
import type { Linker } from '../../src/pipeline/linker.ts';

/** Replaces all links of a ledger by these, whatever they come from. */
export async function keepWhole(ledger: Ledger, links: Links): Promise<void> {
  const documents: string[] = [];
  const there = {
    events: new Set<string>(),
    statements: new Set<string>(),
    disputes: new Set<string>(),
    stories: new Set<string>(),
  };
  for await (const one of ledger.askExport()) {
    if (one.part === 'documents') documents.push(one.item.id);
    else if (one.part !== 'copies') there[one.part].add(one.item.id);
  }
  const part = <T extends { id: string }>(before: ReadonlySet<string>, items: T[]) => {
    const now = new Set(items.map(({ id }) => id));
    return { gone: [...before].filter((id) => !now.has(id)), items };
  };
  const change: LinkChange = {
    documents,
    made: [],
    lost: [],
    events: part(there.events, links.events),
    statements: part(there.statements, links.statements),
    disputes: part(there.disputes, links.disputes),
    stories: part(there.stories, links.stories),
    found: { owners: [], items: [] },
    copies: { documents, items: links.copies, originals: [] },
  };
  await ledger.answerLinking({ name: 'keepChange', args: [change] });
  await ledger.keepLinked();
}

/** A linker that looks at all documents each time, for small ledgers and plain rules. */
export function wholeLinker(link: (profiles: unknown[]) => Links): Linker {
  return {
    goesBeside: false,
    begin: () => {},
    close: async () => {},
    async link(ledger) {
      const profiles: unknown[] = [];
      for await (const { part, item } of ledger.askExport()) {
        if (part !== 'documents') continue;
        const packed = (await ledger.answerLinking({ name: 'askProfiles', args: [[item.id]] })) as string[];
        profiles.push(...packed.map(unpackProfile));
      }
      await keepWhole(ledger, link(profiles));
    },
  };
}
