import type { Written } from '../archives/index.ts';
import type { Capture } from '../model/index.ts';

/** A capture with its bytes. */
export interface Captured {
  capture: Capture;
  bytes: Uint8Array;
}

/** A capture as an archive of the web holds it; what such archives have no place for stands beside it. Null where nothing was received. */
export function writtenOf({ capture, bytes }: Captured): Written | null {
  const { exchange, path, given, mediaType, charset, attachedTo, rejected, capturedAt, sha256 } = capture;
  const status = exchange?.status ?? null;
  if (rejected !== null && (status === null || bytes.length === 0)) return null;
  const told = { path, given, mediaType, charset, ...(attachedTo === undefined ? {} : { attachedTo }) };
  return {
    uri: capture.finalUrl ?? capture.url ?? given.url ?? `urn:sha256:${sha256}`,
    date: capturedAt,
    payload: bytes,
    mediaType: mediaType === null || charset === null ? mediaType : `${mediaType}; charset=${charset}`,
    status,
    headers: exchange?.headers ?? {},
    serverAddress: exchange?.serverAddress ?? null,
    told: { isnad: { ...told, ...(exchange === undefined ? {} : { exchange }) } },
  };
}
