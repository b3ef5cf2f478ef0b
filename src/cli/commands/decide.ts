import type { Command } from 'commander';
import type { DecisionItem, DecisionRequest } from '../../pipeline/index.ts';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { type Column, printTable } from '../table.ts';

interface DecideOptions extends CallOptions {
  why: string;
  who?: string;
}

/** The commands by which people decide: each writes one decision into the record and brings the ledger in line with it. */
export const decideCommands: readonly (() => Command)[] = [
  () =>
    makeDeciding('correct', 'set a field of a statement or an event mention', [
      'correct 3f1c9a0b7d2e4a51:e2 killed 5+ --why "the ministry\'s own count"',
      'correct 3f1c9a0b7d2e4a51:s1 origin reuters --why "the caption says so"',
    ])
      .argument('<id>', 'what is corrected: document:e2, document:s1, or an event or statement told once')
      .argument(
        '<field>',
        'type, label, factuality, date, killed, wounded, count, actor, recipient, place; act, medium, not-said, date, origin, disowned',
      )
      .argument('<value>', 'what is right; "none" empties a field')
      .action((id: string, field: string, value: string, options: DecideOptions) =>
        decide(options, { kind: 'correct', on: [id], field, value }),
      ),
  () =>
    makeDeciding('drop', 'take a statement or an event mention out of its reading', [
      'drop 3f1c9a0b7d2e4a51:e2 --why "a football match"',
    ])
      .argument('<id>', 'what is dropped: document:e2 or document:s1')
      .action((id: string, options: DecideOptions) => decide(options, { kind: 'drop', on: [id] })),
  () =>
    makeDeciding('merge', 'say that two events are one', ['merge 1a2b3c4d5e6f7a8b 8b7a6f5e4d3c2b1a --why "one raid"'])
      .argument('<event>', 'an event')
      .argument('<other>', 'the event that is the same')
      .action((event: string, other: string, options: DecideOptions) =>
        decide(options, { kind: 'merge', on: [event, other] }),
      ),
  () =>
    makeDeciding('split', 'say that some mentions of an event are another event', [
      'split 1a2b3c4d5e6f7a8b 3f1c9a0b7d2e4a51:e2 --why "the raid of the day before"',
    ])
      .argument('<event>', 'the event')
      .argument('<mention...>', 'its mentions that do not belong to it: document:e2')
      .action((event: string, mentions: string[], options: DecideOptions) =>
        decide(options, { kind: 'split', on: [event, ...mentions] }),
      ),
  () =>
    makeDeciding('reject', 'say that a dispute is none', ['reject 9c8b7a6f5e4d3c2b --why "he denies something else"'])
      .argument('<dispute>', 'the dispute')
      .action((id: string, options: DecideOptions) => decide(options, { kind: 'reject', on: [id] })),
  () =>
    makeDeciding('confirm', 'say that a dispute, or an event as it is put together, is right', [
      'confirm 9c8b7a6f5e4d3c2b --why "checked against the statement"',
    ])
      .argument('<id>', 'the dispute or event')
      .action((id: string, options: DecideOptions) => decide(options, { kind: 'confirm', on: [id] })),
  () =>
    makeDeciding('undo', 'take a decision back', ['undo 77aa88bb99cc00dd --why "misread the date"'])
      .argument('<decision>', 'the decision (isnad decisions lists them)')
      .action((id: string, options: DecideOptions) => decide(options, { kind: 'undo', on: [id] })),
];

function makeDeciding(name: string, summary: string, examples: readonly string[]): Command {
  return makeCommand(name, summary, examples)
    .requiredOption('--why <reason>', 'why; it is kept')
    .option('--who <name>', 'who decides; it is kept (default: user)');
}

async function decide(options: DecideOptions, asked: Omit<DecisionRequest, 'why' | 'who'>): Promise<void> {
  const call = readCall(options);
  await withIsnad(call, asked.kind, async (isnad) => {
    const item = await isnad.decide({ ...asked, why: options.why, who: options.who ?? null });
    if (call.json) await call.terminal.print(JSON.stringify(item));
    else await call.terminal.print(`${item.id}  ${showWhat(item)}: ${item.state}`);
  });
}

const showWhat = ({ kind, field, value, of }: DecisionItem): string =>
  [kind, field, value, kind === 'undo' ? of : null].filter((part) => part !== null).join(' ');

const columns: readonly Column<DecisionItem>[] = [
  { head: 'WHEN', cell: (item) => item.at.slice(0, 16).replace('T', ' ') },
  { head: 'WHAT', cell: showWhat, style: () => 'bold' },
  { head: 'STATE', cell: (item) => item.state },
  { head: 'ON', cell: (item) => item.on[0]?.quote.slice(0, 40) ?? '' },
  { head: 'WHY', cell: (item) => item.why, grows: true },
  { head: 'WHO', cell: (item) => item.who },
  { head: 'ID', cell: (item) => item.id, style: () => 'dim' },
];

async function list(options: CallOptions & { stale?: boolean }, about: string | null, role: string): Promise<void> {
  const call = readCall(options);
  const { staleStates } = await import('../../pipeline/index.ts');
  await withIsnad(call, role, async (isnad) => {
    const all = await isnad.decisions(about);
    const items = options.stale === true ? all.filter(({ state }) => staleStates.includes(state)) : all;
    if (call.json) for (const item of items) await call.terminal.print(JSON.stringify(item));
    else if (items.length === 0) call.terminal.note('no decision');
    else for (const line of printTable(call.terminal, columns, items)) await call.terminal.print(line);
  });
}

export function makeDecisions(): Command {
  return makeCommand('decisions', 'list what people decided, and what became of it', ['decisions', 'decisions --stale'])
    .option(
      '--stale',
      'those to look at again: their words are gone, the machine reads otherwise now, or others stand against them',
    )
    .action((options: CallOptions & { stale?: boolean }) => list(options, null, 'decisions'));
}

export function makeHistory(): Command {
  return makeCommand('history', 'list what people decided about one thing', ['history 1a2b3c4d5e6f7a8b'])
    .argument('<id>', 'an event, statement, dispute, document or decision')
    .action((id: string, options: CallOptions) => list(options, id, 'history'));
}
