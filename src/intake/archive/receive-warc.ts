import { z } from 'zod';
import { type Payload, payloadOf, readRecords, type WarcRecord } from '../../archives/index.ts';
import { canonicalUrl, captureSchema, type Exchange, exchangeSchema } from '../../model/index.ts';
import type { LeftOut } from '../left-out.ts';
import type { Given, Received, ReceiveLimits } from '../received.ts';

/** A WARC file, or one inside another archive. `of`: the hash of the file that was given. */
export interface WarcFile {
  name: string;
  of: string;
  open(): AsyncIterable<Uint8Array>;
  given: Given;
}

const mostRecord = 64_000_000;
const articleTypes = /^(text\/html|application\/xhtml\+xml|text\/plain)$/i;

/** What our own export says beside the bytes; another writer's is not looked at. */
const toldSchema = z.object({
  isnad: captureSchema.pick({ path: true, given: true, mediaType: true, charset: true }).extend({
    attachedTo: z.string().optional(),
    exchange: exchangeSchema.optional(),
  }),
});

/** The pages of a WARC file, each with how it was received; damaged records come as rejected, and others are counted. */
export async function* receiveWarc(file: WarcFile, limits: ReceiveLimits, leftOut: LeftOut): AsyncGenerator<Received> {
  let software = 'unknown software';
  for await (const { record, ...found } of readRecords(file.open(), mostRecord)) {
    if (record === null) yield refuse(file, found as { at: number; uri: string | null; problem: string });
    else if (record.type === 'warcinfo')
      software = /^software:\s*(.{1,200})/im.exec(record.block.toString('utf8'))?.[1]?.trim() ?? software;
    else if (record.type === 'revisit') leftOut.add('revisits', 'records that a page was unchanged');
    else if (record.type !== 'response' && record.type !== 'resource')
      leftOut.add('no-pages', 'records that are no pages (requests, remarks)');
    else {
      const item = itemOf(file, record, software, limits, leftOut);
      if (item !== null) yield item;
    }
  }
}

function refuse(file: WarcFile, { at, uri, problem }: { at: number; uri: string | null; problem: string }): Received {
  const what = uri === null ? `the record at byte ${at}` : `the record at byte ${at} of ${uri}`;
  const reason = `${file.name}: ${what} was not taken, ${problem}`;
  return { rejected: { code: 'bad-record', reason }, path: `${file.name}#${at}`, url: null, warnings: [] };
}

function itemOf(
  file: WarcFile,
  record: WarcRecord,
  software: string,
  limits: ReceiveLimits,
  leftOut: LeftOut,
): Received | null {
  const payload = payloadOf(record, mostRecord);
  if ('problem' in payload) return refuse(file, { ...record, ...payload });
  const told = toldOf(record);
  const [type = '', charset] = typeOf(payload);
  if (payload.status !== null && payload.status !== 200) {
    leftOut.add('no-pages', 'answers that are no pages (sent elsewhere, not found, errors)');
    return null;
  }
  const url = record.uri === null ? null : canonicalUrl(record.uri);
  if (told === null && (!articleTypes.test(type) || url === null || new URL(url).pathname === '/robots.txt')) {
    leftOut.add('no-pages', 'files that are no articles (pictures, scripts, settings)');
    return null;
  }
  if (payload.body.length > limits.pageBytes && told === null)
    return refuse(file, { ...record, problem: `it is larger than ${limits.pageBytes / 1_000_000} MB` });
  const exchange = payload.status === null ? null : (told?.exchange ?? exchangeOf(record, payload, software));
  const where = { url: exchange?.requested ?? null, finalUrl: exchange?.finalUrl ?? null };
  return {
    rejected: null,
    bytes: payload.body,
    path: payload.status === null ? (told?.path ?? `${file.name}#${record.at}`) : null,
    ...where,
    mediaType: told?.mediaType ?? (type || null),
    charset: told?.charset ?? charset ?? null,
    given: told?.given ?? { ...file.given, url: payload.status === null ? url : file.given.url },
    warnings: [],
    part: { of: file.of, name: file.name, at: String(record.at) },
    ...(told?.attachedTo === undefined ? {} : { attachedTo: told.attachedTo }),
    ...(exchange === null ? {} : { exchange }),
  };
}

function toldOf(record: WarcRecord): z.infer<typeof toldSchema>['isnad'] | null {
  try {
    return toldSchema.parse(JSON.parse(record.headers.get('warc-json-metadata') ?? '')).isnad;
  } catch {
    return null;
  }
}

function typeOf({ headers }: Payload): [string, string | undefined] {
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((one) => one.trim());
  const charset = parameters
    .map((one) => /^charset\s*=\s*"?([^"]+)"?$/i.exec(one)?.[1])
    .find((one) => one !== undefined);
  return [type.toLowerCase(), charset];
}

function exchangeOf(record: WarcRecord, { status, headers }: Payload, software: string): Exchange {
  const at = new Date(record.date).toISOString();
  const uri = record.uri ?? '';
  const said = Object.entries(headers).filter(([name]) => !/^set-cookie2?$/.test(name));
  const kept = Object.fromEntries(said.slice(0, 200).map(([name, value]) => [name, value.slice(0, 4_000)]));
  const serverAddress = record.headers.get('warc-ip-address') ?? null;
  return {
    requested: uri,
    redirects: [],
    finalUrl: uri,
    status,
    headers: kept,
    serverAddress,
    startedAt: at,
    endedAt: at,
    tool: software,
  };
}
