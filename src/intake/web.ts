import type { Listing } from '../model/index.ts';
import { type Fetched, type FetchOptions, fetchAddress } from './fetching.ts';
import type { Given, Received } from './received.ts';
import { nothingGiven } from './sidecars.ts';

/** What was fetched as an item to take in. */
export function itemOf(address: string, fetched: Fetched, given: Partial<Given>, listing?: Listing): Received {
  const { rejected, bytes, mediaType, charset, exchange } = fetched;
  const where = { path: null, url: address, warnings: [], exchange, ...(listing === undefined ? {} : { listing }) };
  if (rejected !== null) return { rejected, ...(bytes === null ? {} : { bytes }), ...where };
  return {
    rejected: null,
    bytes: bytes ?? new Uint8Array(),
    finalUrl: exchange.finalUrl,
    mediaType,
    charset,
    given: { ...nothingGiven, ...given },
    ...where,
  };
}

/** Fetches one web page. Never throws: what goes wrong is a rejection. */
export async function receivePage(address: string, given: Given, options: FetchOptions): Promise<Received> {
  return itemOf(address, await fetchAddress(address, options), given);
}
