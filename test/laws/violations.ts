import type { Reading, Span, Version } from '../../src/model/index.ts';

/** What does not hold in one reading, a line each; nothing where all laws hold. */
export function findViolations(reading: Reading, version: Version): string[] {
  return [
    ...quoteViolations(reading, version),
    ...placeViolations(reading, version),
    ...idViolations(reading),
    ...trailViolations(reading, version),
    ...blockViolations(version),
  ].map((line) => `${version.path ?? version.url ?? version.id}: ${line}`);
}

/** Everything of a reading that says where its words stand. */
function quotes(reading: Reading): { what: string; span: Span; words: string }[] {
  const found: { what: string; span: Span; words: string }[] = [];
  const add = (what: string, one: { start: number | null; end: number | null }, words: string | null) => {
    if (one.start !== null && one.end !== null && words !== null) {
      found.push({ what, span: { start: one.start, end: one.end }, words });
    }
  };
  for (const statement of reading.statements) {
    if (statement.cue !== null) add(`${statement.id} cue`, statement.cue, statement.cue.text);
    for (const link of statement.chain) add(`${statement.id} link`, link, link.surface);
    if (statement.date !== null) add(`${statement.id} date`, statement.date, statement.date.surface);
  }
  for (const event of reading.events) {
    for (const trigger of [event.trigger, ...event.also]) add(`${event.id} trigger`, trigger, trigger.text);
    const parts = { actor: event.actors, recipient: event.recipients, place: event.places };
    for (const [what, list] of Object.entries(parts))
      for (const one of list) add(`${event.id} ${what}`, one, one.surface);
    for (const one of [...event.casualties, ...event.munitions]) add(`${event.id} figure`, one, one.surface);
    if (event.date !== null) add(`${event.id} date`, event.date, event.date.surface);
  }
  return found;
}

function quoteViolations(reading: Reading, { text }: Version): string[] {
  return quotes(reading).flatMap(({ what, span, words }) =>
    text.slice(span.start, span.end) === words
      ? []
      : [`${what} [${span.start}, ${span.end}) is not «${words}» but «${text.slice(span.start, span.end)}»`],
  );
}

/** Every span is inside the text and holds something; what is one phrase stays inside one block. */
function placeViolations(reading: Reading, { text, blocks }: Version): string[] {
  const spans = [
    ...quotes(reading).map(({ what, span }) => ({ what, span })),
    ...reading.mentions.map((mention) => ({ what: `mention ${mention.kind}`, span: mention })),
  ];
  const contents = reading.statements.flatMap((one) =>
    one.content.map((span) => ({ what: `${one.id} content`, span })),
  );
  const outside = [...spans, ...contents].filter(
    ({ span }) => span.start < 0 || span.end > text.length || text.slice(span.start, span.end).trim() === '',
  );
  const torn = spans.filter(({ span }) => {
    const block = blocks.find((one) => one.start <= span.start && span.start < one.end);
    return block === undefined || span.end > block.end;
  });
  return [
    ...outside.map(
      ({ what, span }) => `${what} [${span.start}, ${span.end}) holds nothing of a text of ${text.length}`,
    ),
    ...torn.map(({ what, span }) => `${what} [${span.start}, ${span.end}) is not inside one block`),
  ];
}

/** Ids are in text order, and whatever names another part names one that is there. */
function idViolations(reading: Reading): string[] {
  const statements = reading.statements.map((one) => one.id);
  const events = reading.events.map((one) => one.id);
  const lines: string[] = [];
  for (const [prefix, ids] of [
    ['s', statements],
    ['e', events],
  ] as const) {
    ids.forEach((id, i) => {
      if (id !== `${prefix}${i + 1}`) lines.push(`${id} stands where ${prefix}${i + 1} is due`);
    });
  }
  const must = (what: string, id: string | null, known: readonly string[]) => {
    if (id !== null && !known.includes(id)) lines.push(`${what} names ${id}, which is not there`);
  };
  for (const one of reading.statements) {
    must(`${one.id} nestedIn`, one.nestedIn, statements);
    for (const about of one.about) must(`${one.id} about`, about.event, events);
  }
  for (const one of reading.events) {
    must(`${one.id} partOf`, one.partOf, events);
    for (const id of one.statements) must(`${one.id} statements`, id, statements);
    for (const casualty of one.casualties) must(`${one.id} casualty`, casualty.statement, statements);
  }
  must('leadEvent', reading.leadEvent, events);
  for (const one of reading.disputes) {
    for (const side of one.sides) must(`${one.kind} side`, side, [...statements, ...events]);
    if (one.sides[0] === one.sides[1]) lines.push(`${one.kind} has ${one.sides[0]} on both sides`);
  }
  return lines;
}

const ruleId = /^[a-z]{2,3}(\/[a-z0-9]+(-[a-z0-9]+)*){2,}$/;

/** Everything that was found says which rules made it. */
function trailViolations(reading: Reading, { text }: Version): string[] {
  const made = [
    ...reading.statements.map((one) => ({ id: one.id, trail: one.trail })),
    ...reading.events.map((one) => ({ id: one.id, trail: one.trail })),
    ...reading.disputes.map((one) => ({ id: one.sides.join('-'), trail: one.trail })),
  ];
  return made.flatMap(({ id, trail }) => [
    ...(trail.length === 0 ? [`${id} has no trail`] : []),
    ...trail.flatMap((step) => [
      ...(ruleId.test(step.rule) ? [] : [`${id}: no rule id: ${step.rule}`]),
      ...(step.start <= step.end && step.end <= text.length ? [] : [`${id}: ${step.rule} lies outside the text`]),
    ]),
  ]);
}

/** Blocks stand in text order, do not overlap, and cover every character that is not white space. */
function blockViolations({ text, blocks }: Version): string[] {
  const lines: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.start < at) lines.push(`block ${block.kind} [${block.start}, ${block.end}) overlaps the one before`);
    if (text.slice(at, block.start).trim() !== '') lines.push(`no block covers [${at}, ${block.start})`);
    at = block.end;
  }
  if (text.slice(at).trim() !== '') lines.push(`no block covers [${at}, ${text.length})`);
  return lines;
}
