import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import type { Certificate } from 'pkijs';

/** Whom to trust as a root of time-stamp authorities: certificates as PEM. */
export type Roots = readonly string[];

/** The roots that come with Node, which are Mozilla's. */
export const usualRoots: Roots = rootCertificates;

/** The certificates in a PEM file; null where it holds none, or one that cannot be read. */
export function readRoots(pem: string): Roots | null {
  const found = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g) ?? [];
  try {
    for (const one of found) new X509Certificate(one);
  } catch {
    return null;
  }
  return found.length === 0 ? null : found;
}

const derOf = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema(true).toBER(false));

/**
 * The root to which a certificate leads over those that came with it, each one valid at this time and allowed to sign for others; its name.
 * A certificate that is among the roots itself is its own. Null where it leads to none. Whether one was revoked is not asked: that would need the net.
 */
export async function rootOf(
  certificate: Certificate,
  others: readonly Certificate[],
  roots: Roots,
  at: Date,
): Promise<string | null> {
  const own = new X509Certificate(derOf(certificate));
  const parsed = parse(roots);
  if (parsed.some(({ fingerprint256 }) => fingerprint256 === own.fingerprint256)) return nameOf(own);
  // most lists hold a hundred roots that signed none of these
  const issuers = new Set([own, ...others.map((one) => new X509Certificate(derOf(one)))].map(({ issuer }) => issuer));
  const near = parsed.filter(({ subject }) => issuers.has(subject));
  if (near.length === 0) return null;
  const { Certificate: Parsed, CertificateChainValidationEngine } = await import('pkijs');
  const trusted = near.map(({ raw }) => Parsed.fromBER(new Uint8Array(raw).buffer));
  const engine = new CertificateChainValidationEngine({
    trustedCerts: trusted,
    certs: [...others.filter((one) => !derOf(one).equals(derOf(certificate))), certificate],
    checkDate: at,
  });
  const { result, certificatePath } = await engine.verify().catch(() => ({ result: false, certificatePath: [] }));
  const last = result ? certificatePath?.at(-1) : undefined;
  if (last === undefined) return null;
  const root = new X509Certificate(derOf(last));
  return near.some(({ fingerprint256 }) => fingerprint256 === root.fingerprint256) ? nameOf(root) : null;
}

const known = new WeakMap<Roots, X509Certificate[]>();

function parse(roots: Roots): X509Certificate[] {
  const parsed = known.get(roots) ?? roots.map((pem) => new X509Certificate(pem));
  known.set(roots, parsed);
  return parsed;
}

const nameOf = ({ subject }: X509Certificate): string =>
  /^CN=(.+)$/m.exec(subject)?.[1] ?? /^O=(.+)$/m.exec(subject)?.[1] ?? subject.replace(/\n/g, ', ');
