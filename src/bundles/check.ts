import { createHash } from 'node:crypto';
import { payloadOf, readEntry, readRecords, readZip, type ZipEntry, ZipError } from '../archives/index.ts';
import { areSealsWhole, checkStamps, holdsUnder, printStamp, type Roots, readWholeLine } from '../record/index.ts';
import { type Manifest, manifestSchema, places } from './manifest.ts';

/** What a check found. `holds`: what was checked and is as it should be. `number`: what to compare with what was told apart from the file. */
export interface BundleCheck {
  about: Manifest['about'] | null;
  number: string | null;
  /** How many captures its manifest names. */
  captures: number;
  faults: string[];
  holds: string[];
}

const mostSmall = 500_000_000;
const mostRecord = 64_000_000;
const listed = new Set(['datapackage.json', 'datapackage-digest.json']);
const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What was read of the archive. `payloads`: the hashes of what its records hold. */
interface Contents {
  hashes: Map<string, { hash: string; bytes: number }>;
  small: Map<string, Buffer>;
  payloads: Set<string>;
  faults: string[];
}

/**
 * Checks a bundle by itself, with nothing but its file. Never throws on what it holds. `roots`: where given, a time stamp whose authority
 * leads to none of them does not hold.
 */
export async function checkBundle(path: string, roots: Roots | null = null): Promise<BundleCheck> {
  const contents: Contents = { hashes: new Map(), small: new Map(), payloads: new Set(), faults: [] };
  try {
    for await (const entry of readZip(path)) await readPart(entry, contents);
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    contents.faults.push(`the archive is damaged: ${error.message}`);
  }
  const holds: string[] = [];
  const number = checkList(contents, holds);
  const manifest = readManifest(contents);
  if (manifest !== null) {
    checkManifest(manifest, contents, holds);
    await checkStampsOf(manifest, contents, holds, roots);
  }
  return {
    about: manifest?.about ?? null,
    number,
    captures: manifest?.captures.length ?? 0,
    faults: contents.faults,
    holds,
  };
}

async function readPart(entry: ZipEntry, contents: Contents): Promise<void> {
  const { hashes, small, payloads, faults } = contents;
  if (hashes.has(entry.name)) faults.push(`${entry.name} stands in the archive twice`);
  if (entry.name !== places.warc) {
    const bytes = await readEntry(entry, mostSmall);
    if (bytes === null) faults.push(`${entry.name} is larger than ${mostSmall / 1_000_000} MB`);
    else {
      hashes.set(entry.name, { hash: hexOf(bytes), bytes: bytes.length });
      small.set(entry.name, bytes);
    }
    return;
  }
  const hash = createHash('sha256');
  let size = 0;
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of await entry.open()) {
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  };
  for await (const found of readRecords(pieces(), mostRecord)) {
    if (found.record === null) {
      faults.push(`${entry.name}: the record at byte ${found.at} does not hold, ${found.problem}`);
      continue;
    }
    if (found.record.type !== 'response' && found.record.type !== 'resource') continue;
    const payload = payloadOf(found.record, mostRecord);
    if ('problem' in payload)
      faults.push(`${entry.name}: the record at byte ${found.record.at} does not hold, ${payload.problem}`);
    else payloads.add(hexOf(payload.body));
  }
  hashes.set(entry.name, { hash: hash.digest('hex'), bytes: size });
}

/** The list of files against the files, and the list's own hash. */
function checkList({ hashes, small, faults }: Contents, holds: string[]): string | null {
  const own = hashes.get('datapackage.json');
  if (own === undefined) {
    faults.push('datapackage.json, the list of its files, is missing');
    return null;
  }
  const digest = parse(small.get('datapackage-digest.json')) as { hash?: unknown } | null;
  if (digest?.hash !== `sha256:${own.hash}`)
    faults.push('datapackage.json is another one than datapackage-digest.json has');
  const { resources } = (parse(small.get('datapackage.json')) ?? {}) as { resources?: unknown };
  const files = Array.isArray(resources) ? (resources as { path?: unknown; hash?: unknown; bytes?: unknown }[]) : [];
  const named = new Set(files.map(({ path }) => path));
  const before = faults.length;
  for (const { path, hash, bytes } of files) {
    const found = hashes.get(String(path));
    if (found === undefined) faults.push(`${String(path)} is missing`);
    else if (hash !== `sha256:${found.hash}` || bytes !== found.bytes)
      faults.push(`${String(path)} was changed: its hash does not fit`);
  }
  for (const name of hashes.keys()) {
    if (!named.has(name) && !listed.has(name)) faults.push(`${name} was added: no list names it`);
  }
  if (faults.length === before) holds.push(`${files.length} files have the hashes that datapackage.json lists`);
  return `sha256:${own.hash}`;
}

function readManifest({ small, faults }: Contents): Manifest | null {
  const parsed = manifestSchema.safeParse(parse(small.get(places.manifest)));
  if (parsed.success) return parsed.data;
  faults.push(`${places.manifest} is missing or damaged: this is no bundle of Isnad, or not all of one`);
  return null;
}

function checkManifest(manifest: Manifest, { small, payloads, faults }: Contents, holds: string[]): void {
  const before = faults.length;
  const lines = new Map<number, NonNullable<ReturnType<typeof readWholeLine>>>();
  const texts = small.get(places.journal)?.toString('utf8').split('\n').slice(0, -1) ?? [];
  for (const [i, text] of texts.entries()) {
    const line = readWholeLine(text);
    if (line === null) faults.push(`${places.journal}: its line ${i + 1} is not as it was written`);
    else lines.set(line.n, line);
  }
  for (const { sha256, line: n, lineHash } of manifest.captures) {
    if (!payloads.has(sha256)) faults.push(`capture ${sha256} is not in the archive, or was changed`);
    const line = lines.get(n);
    const isSame = line?.hash === lineHash && line.entry.type === 'capture' && line.entry.capture.sha256 === sha256;
    if (!isSame) faults.push(`line ${n} of the journal is missing, or is about another capture than ${sha256}`);
  }
  const known = new Set([...manifest.captures.map(({ sha256 }) => sha256), ...manifest.missing]);
  const unknown = manifest.documents.flatMap(({ captures }) => captures).filter((sha256) => !known.has(sha256));
  for (const sha256 of unknown) faults.push(`capture ${sha256} of a document is nowhere in the bundle`);
  if (faults.length === before) {
    holds.push(`${manifest.captures.length} captures have the hashes of their lines of the journal, byte for byte`);
  }
  checkSeals(manifest, faults, holds);
}

function checkSeals({ seals, proofs, captures }: Manifest, faults: string[], holds: string[]): void {
  const before = faults.length;
  if (!areSealsWhole(seals)) faults.push('a seal was changed or taken out: they do not follow each other');
  for (const proof of proofs) {
    const isNamed = captures.some(({ sha256, line }) => sha256 === proof.sha256 && line === proof.line);
    if (!isNamed || !holdsUnder(proof, seals)) faults.push(`capture ${proof.sha256} is not under seal ${proof.seal}`);
  }
  if (faults.length > before) return;
  for (const seal of seals) {
    const under = proofs.filter((proof) => proof.seal === seal.n).length;
    if (under > 0) holds.push(`${under} captures are under seal ${seal.n} of ${seal.at}: ${seal.seal}`);
  }
  const open = captures.length - proofs.length;
  if (open > 0) holds.push(`${open} captures are under no seal yet`);
}

async function checkStampsOf(
  { seals }: Manifest,
  { small, faults }: Contents,
  holds: string[],
  roots: Roots | null,
): Promise<void> {
  const answers = new Map<number, Uint8Array>();
  for (const [name, bytes] of small) {
    const n = name.startsWith(places.stamps)
      ? /^(\d{1,9})\.tsr$/.exec(name.slice(places.stamps.length))?.[1]
      : undefined;
    if (n !== undefined) answers.set(Number(n), bytes);
  }
  const found = await checkStamps(answers, seals, roots ?? undefined);
  faults.push(...found.faults);
  for (const stamp of found.stamps) (roots !== null && stamp.root === null ? faults : holds).push(printStamp(stamp));
}

function parse(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? '');
  } catch {
    return null;
  }
}
