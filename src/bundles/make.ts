import { createHash } from 'node:crypto';
import { type Captured, exportWacz, type Making } from '../exports/index.ts';
import type { Ledger } from '../ledger/index.ts';
import { proveSealed, readCaptures, readStamps } from '../record/index.ts';
import { unproven } from './limits.ts';
import { type Manifest, places } from './manifest.ts';
import { drawReport } from './report.ts';
import { findSubject, type Subject } from './subject.ts';

/** A bundle as its bytes come, what it is about, and how many captures it will hold. */
export interface Bundle {
  subject: Subject;
  bytes: AsyncIterable<Buffer>;
}

/**
 * A bundle about an event, a story or a document of the ledger in this data folder: a WACZ with the captures, their lines of the
 * journal and their seals, what the ledger makes of them, and a report. Null where the id is unknown.
 */
export async function makeBundle(dataDir: string, ledger: Ledger, id: string, making: Making): Promise<Bundle | null> {
  const subject = await findSubject(ledger, id);
  return subject === null ? null : { subject, bytes: write(dataDir, subject, making) };
}

async function* write(dataDir: string, subject: Subject, making: Making): AsyncGenerator<Buffer> {
  const wanted = new Set(subject.documents.flatMap(({ history }) => history.map((one) => one.captureSha256)));
  const lines = await linesOf(dataDir, wanted);
  const sealed = await proveSealed(dataDir, lines);
  const stamps = await readStamps(dataDir);
  const captures: Manifest['captures'] = [];
  const journal: string[] = [];
  const kept = async function* (): AsyncGenerator<Captured> {
    for await (const { line, capture, bytes } of readCaptures(dataDir, ({ sha256 }) => wanted.has(sha256))) {
      captures.push({ sha256: capture.sha256, line: line.n, lineHash: line.hash, capturedAt: capture.capturedAt });
      journal.push(JSON.stringify(line));
      yield { capture, bytes };
    }
  };
  const beside = () => {
    const missing = [...wanted].filter((sha256) => !captures.some((capture) => capture.sha256 === sha256));
    const manifest = manifestOf(subject, making, { captures, missing, ...sealed });
    const stamped = sealed.proofs.map(({ seal }) => seal);
    return filesOf(subject, manifest, journal, new Map([...stamps].filter(([n]) => stamped.includes(n))));
  };
  yield* exportWacz(kept(), { ...making, title: subject.title }, beside);
}

/** The lines of the journal that name these captures. Adds to them the files that belong to them. */
async function linesOf(dataDir: string, wanted: Set<string>): Promise<Set<number>> {
  const attached: string[] = [];
  for await (const _ of readCaptures(dataDir, ({ sha256, attachments }) => {
    if (wanted.has(sha256)) attached.push(...(attachments ?? []).map((one) => one.sha256));
    return false;
  }));
  for (const sha256 of attached) wanted.add(sha256);
  const lines = new Set<number>();
  for await (const { line } of readCaptures(dataDir, ({ sha256 }) => wanted.has(sha256))) lines.add(line.n);
  return lines;
}

function manifestOf(
  { kind, id, title, documents }: Subject,
  { at, software }: Making,
  kept: Pick<Manifest, 'captures' | 'missing' | 'seals' | 'proofs'>,
): Manifest {
  return {
    isnad: 'bundle-1',
    about: { kind, id, title },
    made: { at, tool: software },
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      outlet: document.outlet?.name ?? null,
      url: document.url,
      published: document.published,
      captures: [...new Set(document.history.map(({ captureSha256 }) => captureSha256))],
    })),
    ...kept,
  };
}

function filesOf(
  subject: Subject,
  manifest: Manifest,
  journal: readonly string[],
  stamps: ReadonlyMap<number, Uint8Array>,
) {
  const { events, documents, disputes } = subject;
  const ledger = {
    events,
    disputes,
    documents: documents.map(({ version, reading, history }) => ({ version, reading, history })),
  };
  const files = [
    { name: places.manifest, content: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) },
    { name: places.journal, content: Buffer.from(journal.map((line) => `${line}\n`).join('')) },
    { name: places.ledger, content: Buffer.from(`${JSON.stringify(ledger)}\n`) },
    { name: places.report, content: Buffer.from(drawReport(subject, manifest)) },
    { name: places.help, content: Buffer.from(help) },
    ...[...stamps].map(([n, answer]) => ({ name: `${places.stamps}${n}.tsr`, content: Buffer.from(answer) })),
  ];
  const sums = files.map(({ name, content }) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
  return [...files, { name: places.sums, content: Buffer.from(sums.join('')) }];
}

const help = `HOW TO VERIFY THIS BUNDLE

With Isnad, offline:            isnad verify THIS-FILE.wacz
With other tools:
  unzip -d bundle THIS-FILE.wacz && cd bundle
  sha256sum -c SHA256SUMS       the report, the manifest, the journal
  sha256sum datapackage.json    must be the hash in datapackage-digest.json, and the number that you were given apart from the file
  datapackage.json              has the hash of every other file, archive/data.warc.gz among them
  archive/data.warc.gz          a WARC file: warcio check, replayweb.page and others read it; the payload of each record
                                has the SHA-256 that isnad/manifest.json lists
  isnad/journal.jsonl           one line for each capture; hash = SHA-256 of "previous", a line feed and the entry as it stands
  isnad/stamps/N.tsr            time stamps (RFC 3161) of seals: openssl ts -verify -digest THE-SEAL -in N.tsr -CAfile AUTHORITY.pem
  report.html                   what the ledger makes of it, for people; print it from any browser

WHAT IT DOES NOT PROVE
${unproven.map(({ en }) => `- ${en}\n`).join('')}`;
