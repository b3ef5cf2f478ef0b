import type { Command } from 'commander';
import type { EditItem } from '../../ledger/index.ts';
import type { Visit } from '../../model/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { addLimit, type ListOptions } from '../filters.ts';
import { plain, printQuantity } from '../words.ts';

const shownToPeople = 20;

export function makeChanges(): Command {
  return addLimit(
    makeCommand('changes', 'what articles changed after they were taken in, and what that did; what was removed', [
      'changes',
      'changes 0123456789abcdef',
      'changes --json',
    ]),
  )
    .argument('[document]', 'the id of one document')
    .action(async (document: string | undefined, options: CallOptions & ListOptions) => {
      const call = readCall(options);
      await withIsnad(call, 'changes', async (isnad) => {
        const most = options.limit ?? (call.json ? Number.POSITIVE_INFINITY : shownToPeople);
        let cursor: string | null = null;
        let shown = 0;
        do {
          const page: Awaited<ReturnType<typeof isnad.ledger.askEdits>> = await isnad.ledger.askEdits(
            document ?? null,
            cursor,
            Math.min(100, most - shown),
          );
          for (const edit of page.items) await printEdit(call, edit);
          shown += page.items.length;
          cursor = page.next;
        } while (cursor !== null && shown < most);
        const url = document === undefined ? undefined : await urlOf(isnad, document);
        const visits = url === null ? [] : (await isnad.visits(url)).filter(({ outcome }) => !isEdit(outcome));
        for (const visit of visits.reverse().slice(0, most)) await printVisit(call, visit);
        if (shown + visits.length === 0 && !call.json) call.terminal.note('nothing has changed');
      });
    });
}

const isEdit = (outcome: Visit['outcome']): boolean => outcome === 'edited' || outcome === 'headline-changed';

async function urlOf(isnad: Parameters<Parameters<typeof withIsnad>[2]>[0], id: string): Promise<string | null> {
  return (await isnad.ledger.askDocument(id))?.url ?? null;
}

async function printEdit(call: Call, edit: EditItem): Promise<void> {
  const { terminal } = call;
  if (call.json) return terminal.print(JSON.stringify(edit));
  const line = (text: string): Promise<void> => terminal.print(`  ${text}`);
  const { document, title, statements, events, figures, disputes } = edit;
  const name = plain(document.title ?? document.url ?? document.id);
  await terminal.print(`${edit.at.slice(0, 16).replace('T', ' ')} ${terminal.paint('bold', name)} ${document.id}`);
  if (title !== null) await line(`headline: ${plain(title.before ?? 'none')} → ${plain(title.after ?? 'none')}`);
  for (const { label, field, before, after } of figures) {
    await line(
      `${label}, ${field}: ${before ? printQuantity(before) : 'none told'} → ${after ? printQuantity(after) : 'none told'}`,
    );
  }
  const signed: [string, string[]][] = [
    ['said no more', statements.removed.map(printSaid)],
    ['said now', statements.added.map(printSaid)],
    ['told no more', events.removed.map(({ words }) => words)],
    ['told now', events.added.map(({ words }) => words)],
    ['disputed no more', disputes.removed.map(printDisputed)],
    ['disputed now', disputes.added.map(printDisputed)],
  ];
  for (const [what, all] of signed) for (const one of all) await line(`${what}: ${plain(one)}`);
  for (const { kind, text } of edit.text) {
    if (kind === 'same' || text.trim() === '') continue;
    await line(
      terminal.paint(kind === 'added' ? 'green' : 'red', `${kind === 'added' ? '+' : '-'} ${plain(text.trim())}`),
    );
  }
}

const nameOf = (who: EditItem['statements']['added'][number]['who']): string | null =>
  who?.name ?? who?.surface ?? null;

/** `the minister (deny): "…"`: what is not simply said says how. */
const printSaid = ({ who, act, words }: EditItem['statements']['added'][number]): string =>
  `${nameOf(who) ?? 'somebody'}${act === 'assert' ? '' : ` (${act})`}: ${words}`;

function printDisputed({ kind, words, who, against, document }: EditItem['disputes']['added'][number]): string {
  const by = [nameOf(who), document?.outlet?.name ?? document?.title, document?.id].filter((one) => one != null);
  return `${kind}: «${words}» / «${against}»${by.length === 0 ? '' : ` (${by.join(', ')})`}`;
}

async function printVisit(call: Call, { at, outcome, url, reason, ...rest }: Visit): Promise<void> {
  if (call.json) return call.terminal.print(JSON.stringify({ at, outcome, url, reason, ...rest }));
  const why = reason === null ? '' : ` (${plain(reason)})`;
  await call.terminal.print(
    `${at.slice(0, 16).replace('T', ' ')} ${call.terminal.paint('red', outcome)} ${plain(url)}${why}`,
  );
}
