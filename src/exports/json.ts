import { type Items, shapeItem } from './shapes.ts';

const parts = ['documents', 'events', 'statements', 'disputes', 'copies', 'stories'] as const;

/**
 * A whole ledger as one JSON object, in pieces, one item a line: two exports of one ledger are the same bytes. Items have to come
 * part by part, in the order of the ledger's own export; throws where a part comes after a later one.
 */
export async function* exportJson(items: Items): AsyncGenerator<string> {
  let at = 0;
  let isFirst = true;
  yield `{\n "${parts[0]}": [`;
  for await (const item of items) {
    const part = parts.indexOf(item.part);
    if (part < at) throw new Error(`export: ${item.part} after ${parts[at]}`);
    while (at < part) {
      yield `${isFirst ? '' : '\n '}],\n "${parts[++at]}": [`;
      isFirst = true;
    }
    yield `${isFirst ? '' : ','}\n  ${JSON.stringify(shapeItem(item))}`;
    isFirst = false;
  }
  while (at < parts.length - 1) {
    yield `${isFirst ? '' : '\n '}],\n "${parts[++at]}": [`;
    isFirst = true;
  }
  yield `${isFirst ? '' : '\n '}]\n}\n`;
}

const kinds = {
  documents: 'document',
  events: 'event',
  statements: 'statement',
  disputes: 'dispute',
  copies: 'copy',
  stories: 'story',
} as const;

/** A ledger as JSON Lines: each line says in `is` what it is. */
export async function* exportJsonLines(items: Items): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify({ is: kinds[item.part], ...shapeItem(item) })}\n`;
}
