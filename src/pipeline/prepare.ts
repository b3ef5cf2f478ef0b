import type { Derived } from '../intake/index.ts';
import { type KeptReject, type KeptVersion, type PreparedVersion, prepareVersion } from '../ledger/index.ts';
import type { Capture, JournalLine, Reading, Version } from '../model/index.ts';

/** What an item goes through until it can be written: pure, so that it can be done in any thread. */
export interface ReadingRooms {
  deriveVersions(capture: Capture, bytes: Uint8Array): Derived;
  read(version: Version): Reading;
  profileOf(reading: Reading, version: Version): unknown;
  /** The address that an event starting with each event mention has. */
  anchorsOf(profile: unknown): { event: string; anchor: string }[];
  /** The places around a known place. */
  containers(place: string): readonly string[];
}

/** A line of the journal that names a capture, with its bytes; null where they were redacted. */
export interface Filled {
  line: JournalLine;
  capture: Capture;
  bytes: Uint8Array | null;
  redacted: { why: string; at: string } | null;
}

/** What comes of a capture, bit by bit. `taken`: it could be taken in, and comes first. */
export type Piece =
  | { kind: 'taken' }
  | { kind: 'reject'; reject: KeptReject }
  | { kind: 'version'; version: PreparedVersion };

/** Takes a capture apart and reads what is in it. Never throws: what fails is a reject. Pure. */
export function* prepareItem(rooms: ReadingRooms, filled: Filled): Generator<Piece> {
  const derived = derive(rooms, filled);
  if (derived.versions.length > 0) yield { kind: 'taken' };
  for (const reject of rejectsOf(filled, derived)) yield { kind: 'reject', reject };
  for (const version of derived.versions) yield read(rooms, version, filled);
}

function derive(rooms: ReadingRooms, { capture, bytes, redacted }: Filled): Derived {
  const reject = (code: string, reason: string) =>
    ({ versions: [], rejected: { code, reason }, warnings: [] }) as unknown as Derived;
  if (redacted !== null) return reject('redacted', redacted.why);
  if (capture.rejected !== null) return reject(capture.rejected.code, capture.rejected.reason);
  const where = capture.path ?? capture.url ?? capture.sha256;
  if (bytes === null)
    return reject('capture-missing', `${where}: its bytes are missing from the record: run isnad doctor`);
  try {
    return rooms.deriveVersions(capture, bytes);
  } catch (error) {
    return reject('intake-failed', `${where}: could not be taken apart (${messageOf(error)}): please report it`);
  }
}

/** One article that the reader fails on is listed and stops nothing else. */
function read(rooms: ReadingRooms, version: Version, { capture, line }: Filled): Piece {
  try {
    const reading = rooms.read(version);
    const beside = deriveBeside(rooms, reading, version);
    const kept = { version, reading, ...beside, line: line.n, capturedAt: capture.capturedAt };
    return { kind: 'version', version: prepareVersion(kept) };
  } catch (error) {
    const { path, url, id } = version;
    const reason = `${path ?? url ?? id}: could not be read (${messageOf(error)}): please report it`;
    const { sha256, size, capturedAt } = capture;
    const about = { line: line.n, captureSha256: sha256, size, capturedAt };
    return { kind: 'reject', reject: { path, url, code: 'reader-failed', reason, whole: true, ...about } };
  }
}

/** What is kept beside a reading and follows from it. */
export function deriveBeside(
  rooms: Pick<ReadingRooms, 'profileOf' | 'anchorsOf' | 'containers'>,
  reading: Reading,
  version: Version,
): Pick<KeptVersion, 'profile' | 'anchors' | 'containers'> {
  const profile = rooms.profileOf(reading, version);
  const places = reading.events.flatMap((event) => event.places).filter(({ id }) => !id.startsWith('local:'));
  const containers = Object.fromEntries(places.map(({ id }) => [id, rooms.containers(id)]));
  return { profile, anchors: rooms.anchorsOf(profile), containers };
}

function rejectsOf({ line, capture, redacted }: Filled, derived: Derived): KeptReject[] {
  const { path, url, capturedAt, sha256, size } = capture;
  const about = { url, line: line.n, captureSha256: sha256, size };
  const rejects: KeptReject[] = derived.warnings.map((warning) => {
    const { code, message } = warning;
    return { path: warning.path ?? path, code, reason: message, whole: false, capturedAt, ...about };
  });
  if (derived.rejected !== null) {
    const { code, reason } = derived.rejected;
    rejects.push({ path, code, reason, whole: true, capturedAt: redacted?.at ?? capturedAt, ...about });
  }
  return rejects;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
