import type { DisputeItem, EventDetail, StatementText } from '../ledger/index.ts';
import { originName, printChain } from './chain.ts';
import type { Terminal } from './terminal.ts';
import { count, isolate, printDate, printOrigins, styleOf } from './words.ts';

/** An event for people: its standing with the reasons, who says it through whom, where it stands, what is disputed. */
export function eventLines(terminal: Terminal, event: EventDetail): string[] {
  const { paint } = terminal;
  const words = (text: string) => isolate(text, terminal.tty);
  const { origins } = event.full;
  const named = (list: readonly { id: string; name: string | null }[]) =>
    list.map((one) => words(one.name ?? one.id)).join(', ');
  const field = (name: string, value: string) => (value === '' ? [] : [`${paint('dim', name.padEnd(10))}${value}`]);
  return [
    paint('bold', words(event.title)),
    ...field('standing', event.standing.map((one) => paint(styleOf(one), one)).join(', ')),
    ...field('type', [...event.types, ...event.labels.map(words)].join(' · ')),
    ...field('when', printDate(event.date)),
    ...field(
      'where',
      event.places
        .map((place) => `${words(place.name ?? place.id)}${place.precision === null ? '' : ` (${place.precision})`}`)
        .join(', '),
    ),
    ...field('by', named(event.actors)),
    ...field('to', named(event.recipients)),
    '',
    `Independent origins: ${paint('bold', printOrigins(event.origins))}; ${count(event.carriers, 'carrier')}. This measures reporting, not truth.`,
    ...[...event.reasons, ...origins.why].map((reason) => `  ${words(reason.en)}`),
    ...origins.lines.map((line) => {
      const through = line.via.map((one) => ` → ${words(one.name ?? one.id)}`).join('');
      const kind = line.disowned ? paint('red', ' (disowned, not counted)') : line.origin.named ? '' : ' (unnamed)';
      return `  ${words(line.origin.name ?? line.origin.id)}${kind}${through} → ${count(line.carriers.length, 'document')}`;
    }),
    ...(origins.narrated.length > 0
      ? [`  told in its own voice by ${count(origins.narrated.length, 'document')}`]
      : []),
    '',
    ...event.mentions.flatMap((mention) => [
      `${words(mention.document.outlet?.name ?? mention.document.path ?? mention.document.id)} · ${mention.document.published?.slice(0, 10) ?? 'undated'} · ${paint('dim', `${mention.document.id}:${mention.mention.id}`)}`,
      `    ${words(mention.passage.text)}`,
      ...mention.statements.map((one) => `    ${paint('cyan', said(one, words))}`),
    ]),
    ...(event.disputed.length > 0 ? ['', 'Disputed:'] : []),
    ...event.disputed.flatMap((item) => disputeLines(terminal, item)),
    ...event.parts.map((part) => `part of ${words(part.title)} ${paint('dim', part.event)}`),
  ];
}

const said = ({ statement }: StatementText, words: (text: string) => string): string =>
  `${statement.notSaid ? 'not said' : statement.act}: ${statement.chain.length === 0 ? '(nobody)' : words(printChain(statement.chain))}`;

function disputeLines(terminal: Terminal, { kind, why, sides }: DisputeItem): string[] {
  const words = (text: string) => isolate(text, terminal.tty);
  const side = (n: 0 | 1) => {
    const { statement, document, text } = sides[n];
    const who = statement === null ? (document.outlet?.name ?? document.id) : originName(statement.statement.chain);
    return `    ${words(who)}: ${words(text)}`;
  };
  return [`  ${terminal.paint('red', kind)}: ${words(why)}`, side(0), side(1)];
}
