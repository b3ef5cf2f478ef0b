import type { Received } from '../intake/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Capture, JournalLine } from '../model/index.ts';
import type { Incoming, Kept, Record } from '../record/index.ts';
import { Filling } from './filling.ts';
import { LinkingBeside } from './linking-beside.ts';
import type { Rooms } from './rooms.ts';
import type { Tally } from './tally.ts';

const mostItems = 50;
const mostBytes = 8_000_000;
/** Milliseconds after which a batch is closed though it is not full: pages come slowly, and people watch. */
const longestWait = 1_000;

export interface Parts {
  record: Record;
  ledger: Ledger;
  rooms: Rooms;
}

const untold: Capture['given'] = { published: null, outlet: null, url: null, language: null, title: null };

/** Takes items in, batch by batch: first the record, synced; then the tables. */
export async function ingestAll(parts: Parts, items: AsyncIterable<Received>, tally: Tally): Promise<void> {
  const { record, ledger, rooms } = parts;
  const { line, hash } = record.journal;
  const linking = new LinkingBeside(ledger, rooms.linker);
  const filling = new Filling(rooms.preparer, ledger, tally, { line, hash }, linking, rooms.batch);
  // items of one run that come from files count as captured together: in which order they came must not tell them apart
  const began = new Date().toISOString();
  let batch: Received[] = [];
  let bytes = 0;
  let opened = 0;
  const flush = async (): Promise<void> => {
    const hasNew = await keepItems(parts, batch, began, filling, tally);
    if (hasNew) linking.begin();
    batch = [];
    bytes = 0;
  };
  try {
    for await (const item of items) {
      if (batch.length === 0) opened = Date.now();
      batch.push(item);
      bytes += item.bytes?.length ?? 0;
      if (batch.length >= mostItems || bytes >= mostBytes || Date.now() - opened > longestWait) await flush();
    }
    await flush();
  } catch (error) {
    // what is in the record already still goes into the tables; the first error is the one to tell
    await filling.finish().catch(() => {});
    await linking.finish().catch(() => {});
    throw error;
  }
  try {
    await filling.finish();
    if (linking.isRunning) tally.tell({ step: 'linking', documents: (await ledger.askSummary()).documents });
  } finally {
    await linking.finish();
  }
}

/** Whether anything of it is new. */
async function keepItems(
  { record, ledger }: Parts,
  items: readonly Received[],
  began: string,
  filling: Filling,
  tally: Tally,
): Promise<boolean> {
  if (items.length === 0) return false;
  tally.counts.received += items.length;
  const kept = await record.keep(items.map((item) => incomingOf(item, began)));
  const known = kept.filter(({ status }) => status === 'known').map(({ capture }) => capture.sha256);
  const rejected = known.length === 0 ? [] : await ledger.askRejected([...new Set(known)]);
  const reasons = new Map(rejected.map((one) => [one.captureSha256, one]));
  for (const [i, one] of kept.entries()) {
    const item = items[i] as Received;
    if (one.status === 'kept') await keepNew(one, item, filling, tally);
    else if (one.status === 'redacted') tellRedacted(record, one, tally);
    else tellKnown(one, reasons.get(one.capture.sha256), tally);
  }
  return kept.some(({ status }) => status === 'kept');
}

function incomingOf(item: Received, began: string): Incoming {
  const { path, url, exchange } = item;
  const capturedAt = exchange?.endedAt ?? (url === null ? began : new Date().toISOString());
  const how = howItCame(item);
  if (item.rejected !== null) {
    const { code, reason } = item.rejected;
    const unknown = { finalUrl: null, mediaType: null, charset: null, given: untold };
    const about = { capturedAt, path, url, ...unknown, rejected: { code, reason }, ...how };
    return { content: item.bytes ?? null, about };
  }
  const { finalUrl, mediaType, charset, given, bytes } = item;
  const about = { capturedAt, path, url, finalUrl, mediaType, charset, given, rejected: null, ...how };
  return { content: bytes, about };
}

/** What is known of an item beside its bytes and names; what is not known stands nowhere. */
function howItCame(item: Received): Partial<Capture> {
  const { exchange, listing, part } = item;
  const { attachments, attachedTo } = item.rejected === null ? item : {};
  const all = { exchange, listing, part, attachments, attachedTo };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

async function keepNew(one: Kept, item: Received, filling: Filling, tally: Tally): Promise<void> {
  const { capture } = one;
  const { sha256, path, url } = capture;
  tally.tell({ step: 'recorded', sha256, path, url });
  for (const { code, message, path: where } of item.warnings) {
    tally.reject({ path: where ?? path, url, code, reason: message, whole: false });
  }
  await filling.add({ line: one.line as JournalLine, capture, bytes: item.bytes ?? null, redacted: null });
}

function tellKnown(
  { capture: { path, url, rejected } }: Kept,
  reason: { code: string; reason: string } | undefined,
  tally: Tally,
): void {
  const why = reason ?? rejected;
  if (why === null) tally.unchanged(path, url);
  else tally.reject({ path, url, code: why.code, reason: why.reason, whole: true });
}

function tellRedacted(record: Record, { capture: { sha256, path, url } }: Kept, tally: Tally): void {
  const decision = record.redactionOf(sha256);
  const reason = `${path ?? url ?? sha256}: was redacted on ${decision?.at.slice(0, 10)} and is not taken in again: ${decision?.why}`;
  tally.reject({ path, url, code: 'redacted', reason, whole: true });
}
