import { createHash } from 'node:crypto';

/** SHA-256 in lower-case hex. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The id of anything that is known by a key: the first 16 hex digits of the key's SHA-256. */
export function idOf(key: string): string {
  return hashOf(key).slice(0, 16);
}

const trackingParameter =
  /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|igshid|ref_src|yclid|msclkid|at_medium|at_campaign|ocid|cmpid)$/i;

/** A URL as an identity: host in lower case, no fragment, no tracking parameters. Null where it is not http or https. */
export function canonicalUrl(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  return url.href;
}

/** A document's key: its canonical URL, else the SHA-256 of its bytes with the outlet and title given beside it. */
export function documentKey(about: {
  url: string | null;
  sha256: string;
  outlet: string | null;
  title: string | null;
}): string {
  const canonical = about.url === null ? null : canonicalUrl(about.url);
  return canonical ?? JSON.stringify([about.sha256, about.outlet, about.title]);
}
