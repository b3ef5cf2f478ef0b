import type { EventMention, Reading, Statement, Version } from '../model/index.ts';
import { printChain } from './chain.ts';
import type { Style, Terminal } from './terminal.ts';
import { count, isolate, printDate, printQuantity } from './words.ts';

/** A reading for people: the document, then each statement with its chain, each event mention with its fields, and what is disputed. */
export function readingLines(terminal: Terminal, reading: Reading, version: Version): string[] {
  const words = wordsOf(terminal, version);
  const { document } = reading;
  const about = [document.outlet?.name, document.published, document.language, document.path ?? document.url];
  const head = [
    terminal.paint('bold', isolate(document.title ?? '(no title)', terminal.tty)),
    terminal.paint('dim', about.flatMap((one) => (one ? [isolate(one, terminal.tty)] : [])).join(' · ')),
    ...(document.forwardedFrom === undefined
      ? []
      : [terminal.paint('yellow', `forwarded from ${isolate(document.forwardedFrom, terminal.tty)} (not verified)`)]),
  ];
  if (!reading.read)
    return [...head, terminal.paint('yellow', `unread: no pack for the language ${document.language}`), ''];
  const figures = [
    count(reading.statements.length, 'statement'),
    count(reading.events.length, 'event mention'),
    count(reading.disputes.length, 'dispute'),
  ];
  return [
    ...head,
    figures.join(', '),
    '',
    ...reading.statements.flatMap((statement) => statementLines(words, statement)),
    ...reading.events.flatMap((event) => eventLines(words, event, event.id === reading.leadEvent)),
    ...reading.disputes.map(
      (one) => `${words.paint('red', one.kind)}  ${one.sides[0]} disputed by ${one.sides[1]}: ${words.quote(one.why)}`,
    ),
    '',
  ];
}

interface Words {
  paint: (style: Style, text: string) => string;
  quote: (text: string) => string;
  at: (span: { start: number; end: number }) => string;
}

function wordsOf(terminal: Terminal, version: Version): Words {
  const quote = (text: string) => isolate(text, terminal.tty);
  return {
    paint: terminal.paint,
    quote,
    at: ({ start, end }) => quote(version.text.slice(start, end)),
  };
}

function statementLines(words: Words, statement: Statement): string[] {
  const { act, notSaid, medium, headline, cue, date, chain, content, about } = statement;
  const told = [
    notSaid ? 'not said' : act,
    printDate(date),
    medium === null ? '' : `by ${medium}`,
    headline ? 'headline' : '',
    cue === null ? '' : `cue ${words.quote(cue.text)}`,
  ].filter((one) => one !== '');
  const lines = [
    `${words.paint('cyan', statement.id)}  ${words.paint('bold', chain.length === 0 ? '(nobody)' : words.quote(printChain(chain)))}`,
    `    ${words.paint('dim', told.join(' · '))}`,
    ...content.map((span) => `    ${words.at(span)}`),
  ];
  if (about.length > 0)
    lines.push(`    ${words.paint('dim', about.map((one) => `${one.stance} ${one.event}`).join(', '))}`);
  return lines;
}

function eventLines(words: Words, event: EventMention, isLead: boolean): string[] {
  const fields: [string, string][] = [
    ['when', printDate(event.date)],
    ['where', event.places.map((place) => `${words.quote(place.name ?? place.surface)} (${place.role})`).join(', ')],
    ['by', event.actors.map((actor) => words.quote(actor.name ?? actor.surface)).join(', ')],
    ['to', event.recipients.map((recipient) => words.quote(recipient.name ?? recipient.surface)).join(', ')],
    [
      'hurt',
      event.casualties
        .map((one) => `${printQuantity(one)} ${one.who ?? ''} ${one.what}`.replace(/ +/g, ' '))
        .join(', '),
    ],
    ['with', event.munitions.map((one) => `${printQuantity(one)} ${one.kind}`).join(', ')],
    ['said in', event.statements.join(', ') || 'the document’s own voice'],
  ];
  const type = [event.type, ...event.mode].join('/');
  return [
    `${words.paint('magenta', event.id)}  ${words.paint('bold', words.quote(event.label))}  ${type}  ${event.factuality}${isLead ? '  (lead)' : ''}  ${words.paint('dim', words.quote(event.trigger.text))}`,
    ...fields.flatMap(([name, value]) => (value === '' ? [] : [`    ${words.paint('dim', name.padEnd(8))}${value}`])),
  ];
}
