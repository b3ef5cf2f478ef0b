import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Certificate, SignedData, TSTInfo } from 'pkijs';
import { hashOf } from '../model/index.ts';
import { type Seal, sealContent } from './seals.ts';
import { type Roots, rootOf, usualRoots } from './trust.ts';

/**
 * What an authority signed for a seal (RFC 3161). `certificate`: SHA-256 of the certificate that it signed with. `root`: the trusted root to
 * which that leads, by name; null where it leads to none.
 */
export interface Stamp {
  seal: number;
  at: string;
  authority: string;
  certificate: string;
  root: string | null;
}

const sha256Id = '2.16.840.1.101.3.4.2.1';
const forStamping = '1.3.6.1.5.5.7.3.8';
const extendedKeyUsage = '2.5.29.37';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** What an authority is asked: to sign the seal's number, which is the hash of what the seal says. */
export async function requestStamp(seal: Seal): Promise<Uint8Array> {
  const { AlgorithmIdentifier, MessageImprint, TimeStampReq } = await import('pkijs');
  const asn1 = await import('asn1js');
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: sha256Id }),
      hashedMessage: new asn1.OctetString({ valueHex: bufferOf(Buffer.from(seal.seal, 'hex')) }),
    }),
    nonce: new asn1.Integer({ valueHex: bufferOf(Buffer.concat([Buffer.of(1), randomBytes(8)])) }),
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER(false));
}

/**
 * Checks an authority's answer against the seal, with nothing but these: its signature, that it is over this seal, that its certificate
 * is for time stamps alone and was valid then. A sentence where it does not hold. An authority that leads to none of the roots still signed:
 * whether that is enough is for the caller to say.
 */
export async function checkStamp(answer: Uint8Array, seal: Seal, roots: Roots = usualRoots): Promise<Stamp | string> {
  try {
    const { id_eContentType_TSTInfo, SignedData, TimeStampResp, TSTInfo } = await import('pkijs');
    const response = TimeStampResp.fromBER(bufferOf(answer));
    const { status } = response.status;
    if (status !== 0 && status !== 1) return 'the authority refused to stamp it';
    const signed = new SignedData({ schema: response.timeStampToken?.content });
    const content = signed.encapContentInfo.eContent?.getValue();
    if (signed.encapContentInfo.eContentType !== id_eContentType_TSTInfo || content === undefined)
      return 'it holds no time stamp';
    return await checkToken(signed, TSTInfo.fromBER(content), seal, roots);
  } catch (error) {
    return `it is no time stamp that can be read (${(error instanceof Error ? error.message : String(error)).slice(0, 120)})`;
  }
}

async function checkToken(signed: SignedData, info: TSTInfo, seal: Seal, roots: Roots): Promise<Stamp | string> {
  const { Certificate: Parsed } = await import('pkijs');
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const isOverSeal = Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex') === seal.seal;
  if (hashAlgorithm.algorithmId !== sha256Id || !isOverSeal) return 'it is about something else than this seal';
  const data = bufferOf(Buffer.from(sealContent(seal)));
  const verified = await signed.verify({ signer: 0, data, extendedMode: true }).catch(() => null);
  const signerCertificate = verified?.signerCertificate ?? null;
  if (verified?.signatureVerified !== true || signerCertificate === null) return 'its signature does not hold';
  const { notBefore, notAfter, subject } = signerCertificate;
  const usage = signerCertificate.extensions?.find(({ extnID }) => extnID === extendedKeyUsage);
  const purposes = (usage?.parsedValue as { keyPurposes?: string[] } | undefined)?.keyPurposes ?? [];
  // RFC 3161, 2.3: this purpose and no other, and nobody may pass over it
  if (usage?.critical !== true || purposes.length !== 1 || purposes[0] !== forStamping)
    return 'its certificate is not for time stamps';
  if (info.genTime < notBefore.value || info.genTime > notAfter.value)
    return 'its certificate was not valid at its time';
  const names = subject.typesAndValues.map(({ value }) => String(value.valueBlock.value));
  const certificate = hashOf(new Uint8Array(signerCertificate.toSchema(true).toBER(false)));
  const sent = (signed.certificates ?? []).filter((one): one is Certificate => one instanceof Parsed);
  const root = await rootOf(signerCertificate, sent, roots, info.genTime);
  return { seal: seal.n, at: info.genTime.toISOString(), authority: names.join(', '), certificate, root };
}

/** A stamp in one sentence: over what, when, by whom, and who vouches for them. */
export function printStamp({ seal, at, authority, certificate, root }: Stamp): string {
  const trust = root === null ? 'which leads to none of the trusted roots' : `which leads to the root ${root}`;
  return `seal ${seal} was stamped on ${at} by ${authority}, certificate sha256:${certificate}, ${trust}`;
}

const folderOf = (dataDir: string): string => join(dataDir, 'stamps');

/** Keeps an authority's answer beside the seals. */
export async function keepStamp(dataDir: string, seal: Seal, answer: Uint8Array): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  await writeFile(join(folderOf(dataDir), `${seal.n}.tsr`), answer, { mode: 0o600, flush: true });
}

/** The answers that are kept, by the number of their seal. */
export async function readStamps(dataDir: string): Promise<Map<number, Uint8Array>> {
  const stamps = new Map<number, Uint8Array>();
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  for (const name of names.sort()) {
    const n = /^(\d{1,9})\.tsr$/.exec(name)?.[1];
    if (n !== undefined) stamps.set(Number(n), await readFile(join(folderOf(dataDir), name)));
  }
  return stamps;
}

/** Of each answer, what it says of its seal, or a sentence on what does not hold. */
export async function checkStamps(
  stamps: ReadonlyMap<number, Uint8Array>,
  seals: readonly Seal[],
  roots: Roots = usualRoots,
): Promise<{ stamps: Stamp[]; faults: string[] }> {
  const held: Stamp[] = [];
  const faults: string[] = [];
  for (const [n, answer] of stamps) {
    const seal = seals.find((one) => one.n === n);
    const found = seal === undefined ? 'there is no such seal' : await checkStamp(answer, seal, roots);
    if (typeof found === 'string') faults.push(`the time stamp of seal ${n} does not hold: ${found}`);
    else held.push(found);
  }
  return { stamps: held, faults };
}
