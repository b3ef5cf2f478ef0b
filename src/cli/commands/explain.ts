import type { Command } from 'commander';
import type { DocumentDetail, Ledger } from '../../ledger/index.ts';
import type { EventMember, Reason, StatementMember, TrailStep } from '../../model/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { trailLines, trailTree } from '../trail.ts';
import { isolate, printOrigins } from '../words.ts';

/** Something of a reading with the rules that made it. */
interface Made {
  document: DocumentDetail;
  id: string;
  what: string;
  trail: readonly TrailStep[];
}

interface Explanation {
  title: string;
  /** Sentences about linking: why it stands as it does, why its members are one. */
  because: string[];
  made: Made[];
}

export function makeExplain(): Command {
  return makeCommand(
    'explain',
    'why something is in the ledger: the tree of rules that made it, and the words that they matched',
    [
      'explain 3f1c9a0b7d2e4a51            # an event, a statement or a document',
      'explain 9a0b7d2e4a513f1c:s2         # a statement of one document',
      'explain 9a0b7d2e4a513f1c:e1 --json  # an event mention of one document',
    ],
  )
    .argument('<id>', 'an id that another command printed')
    .action(async (id: string, options: CallOptions) => {
      const call = readCall(options);
      await withIsnad(call, 'explain', async ({ ledger }) => {
        const found =
          (await explainMember(ledger, id)) ?? (await explainLinked(ledger, id)) ?? (await explainDocument(ledger, id));
        if (found === null)
          throw new CallError('unknown-id', `unknown id: ${id}; isnad events, statements and documents list ids`);
        await printExplanation(call, found);
      });
    });
}

/** `document:s2`, `document:e1`. */
async function explainMember(ledger: Ledger, id: string): Promise<Explanation | null> {
  const [documentId, memberId] = id.split(':');
  if (documentId === undefined || memberId === undefined) return null;
  const document = await ledger.askDocument(documentId);
  const made = document === null ? [] : madeIn(document).filter((one) => one.id === memberId);
  return made.length === 0 ? null : { title: made[0]?.what ?? '', because: [], made };
}

async function explainDocument(ledger: Ledger, id: string): Promise<Explanation | null> {
  const document = await ledger.askDocument(id);
  return document === null ? null : { title: document.title ?? document.id, because: [], made: madeIn(document) };
}

/** An event or a gathered statement: why its members are one, and the rules behind each member. */
async function explainLinked(ledger: Ledger, id: string): Promise<Explanation | null> {
  const event = id.includes(':') ? null : await ledger.askEvent(id);
  if (event !== null) {
    const merges = event.full.merges.map(
      (merge) => `${memberName(merge.a)} = ${memberName(merge.b)} (${merge.score.toFixed(2)}): ${merge.why.join(', ')}`,
    );
    return {
      title: event.title,
      because: [
        `origins: ${printOrigins(event.origins)}`,
        ...sentences([...event.reasons, ...event.full.origins.why]),
        ...merges,
      ],
      made: await madeOf(ledger, event.full.mentions.map(memberName)),
    };
  }
  const statement = id.includes(':') ? null : await ledger.askStatement(id);
  if (statement === null) return null;
  return {
    title: statement.content.join(' … '),
    because: [
      `origins: ${printOrigins(statement.origins)}`,
      ...sentences([...statement.reasons, ...statement.full.origins.why]),
    ],
    made: await madeOf(ledger, statement.full.members.map(memberName)),
  };
}

const sentences = (reasons: readonly Reason[]): string[] => reasons.map((reason) => reason.en);

const memberName = (member: EventMember | StatementMember): string =>
  `${member.document}:${'event' in member ? member.event : member.statement}`;

async function madeOf(ledger: Ledger, members: readonly string[]): Promise<Made[]> {
  const all: Made[] = [];
  for (const member of members) all.push(...((await explainMember(ledger, member))?.made ?? []));
  return all;
}

function madeIn(document: DocumentDetail): Made[] {
  const { statements, events, disputes } = document.reading;
  const { text } = document.version;
  return [
    ...statements.map((one) => ({
      document,
      id: one.id,
      what: one.content.map((span) => text.slice(span.start, span.end)).join(' … '),
      trail: one.trail,
    })),
    ...events.map((one) => ({ document, id: one.id, what: `${one.label}: ${one.trigger.text}`, trail: one.trail })),
    ...disputes.map((one) => ({
      document,
      id: one.sides.join('-'),
      what: `${one.kind}: ${one.why}`,
      trail: one.trail,
    })),
  ];
}

async function printExplanation(call: Call, { title, because, made }: Explanation): Promise<void> {
  const { terminal } = call;
  if (call.json) {
    const parts = made.map((one) => ({
      document: one.document.id,
      id: one.id,
      what: one.what,
      trail: one.trail,
      tree: trailTree(one.trail),
    }));
    return terminal.print(JSON.stringify({ title, because, made: parts }));
  }
  await terminal.print(terminal.paint('bold', isolate(title, terminal.tty)));
  for (const sentence of because) await terminal.print(`  ${isolate(sentence, terminal.tty)}`);
  for (const one of made) {
    const name = terminal.paint('dim', `${one.document.id}:${one.id}`);
    await terminal.print(`${name}  ${isolate(one.what, terminal.tty)}`);
    for (const line of trailLines(terminal, one.trail, one.document.version.text)) await terminal.print(line);
  }
}
