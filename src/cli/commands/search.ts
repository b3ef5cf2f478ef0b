import type { Command } from 'commander';
import type { SearchHit } from '../../ledger/index.ts';
import { type Call, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { addFilters, filterOf, type ListOptions } from '../filters.ts';

const usual = 10;
const pageSize = 50;

export function makeSearch(): Command {
  return addFilters(
    makeCommand(
      'search',
      'documents in which words stand, with the passages: those with all words in their headline first, then the newest',
      ['search غارات القائم', 'search "«الحشد الشعبي» صواريخ" --from 2024-04', 'search صاروخ --json'],
    ),
  )
    .argument('<words...>', 'words in any of their forms; in quotation marks they have to follow one another')
    .action(async (words: string[], options: ListOptions) => {
      const call = readCall(options);
      if (options.q !== undefined) throw new CallError('bad-option', 'give the words as they are, without --q');
      const filter = filterOf({ ...options, q: words.join(' ') });
      await withIsnad(call, 'search', async ({ ledger }) => {
        const limit = options.limit ?? (call.json ? Number.POSITIVE_INFINITY : usual);
        let cursor: string | null = null;
        let printed = 0;
        do {
          const page: Awaited<ReturnType<typeof ledger.askSearch>> = await ledger.askSearch(
            filter,
            cursor,
            Math.min(pageSize, limit - printed),
          );
          for (const hit of page.items) {
            if (call.json) await call.terminal.print(JSON.stringify(hit));
            else await printHit(call, hit);
          }
          printed += page.items.length;
          cursor = page.next;
        } while (cursor !== null && printed < limit);
        if (call.json) return;
        if (printed === 0) call.terminal.note('nothing was found');
        else if (cursor !== null)
          call.terminal.note(`the first ${printed} are shown; more with --limit, all with --json`);
      });
    });
}

async function printHit({ terminal }: Call, { document, passages }: SearchHit): Promise<void> {
  const { title, outlet, published, id } = document;
  const about = [published?.slice(0, 10), outlet?.name, id].filter((part) => part !== undefined).join(' · ');
  await terminal.print(terminal.paint('bold', title ?? id));
  await terminal.print(`  ${terminal.paint('dim', about)}`);
  for (const { start, text, marks } of passages) {
    let [shown, at] = ['', 0];
    for (const mark of marks) {
      shown +=
        text.slice(at, mark.start - start) + terminal.paint('red', text.slice(mark.start - start, mark.end - start));
      at = mark.end - start;
    }
    await terminal.print(`  ${(shown + text.slice(at)).replace(/\s+/g, ' ')}`);
  }
}
