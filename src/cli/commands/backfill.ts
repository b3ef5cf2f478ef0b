import { readFile, stat } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { ListedPage } from '../../intake/index.ts';
import type { BackfillPlan } from '../../watching/index.ts';
import { type Call, type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { checkedAddress } from '../watching.ts';
import { count, plain } from '../words.ts';

interface BackfillCall extends CallOptions {
  plan?: boolean;
  from?: string;
  to?: string;
  limit?: number;
  pause?: number;
  privateNetworks?: boolean;
}

export function makeBackfill(): Command {
  return makeCommand(
    'backfill',
    'take in what a site published before: from its sitemaps, or from a list of addresses',
    [
      'backfill --plan https://example.org',
      'backfill --from 2024-04-01 --to 2024-04-30 https://example.org/sitemap.xml',
      'backfill addresses.txt',
    ],
  )
    .argument('<from...>', 'sites, sitemaps, or files with one address a line')
    .option('--plan', 'only say how many pages there are, and how long they would take')
    .addOption(new Option('--from <day>', 'leave out what last changed before this day').argParser(readDay))
    .addOption(new Option('--to <day>', 'leave out what last changed after this day').argParser(readDay))
    .option('--limit <pages>', 'at most so many pages', (value) => readNumber(value, 1))
    .option('--pause <seconds>', 'between two pages of one site (default: 1, or what its robots.txt asks)', (value) =>
      readNumber(value, 0),
    )
    .option('--private-networks', 'allow addresses of private networks and of this machine')
    .action(async (from: string[], options: BackfillCall) => {
      const call = readCall(options);
      const { starts, listed } = await readStarts(from);
      const stop = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      const { Backfill } = await import('../../watching/index.ts');
      const known = await knownAddresses(call);
      const backfill = new Backfill({
        isKnown: (address) => known.has(address),
        from: options.from,
        to: options.to,
        limit: options.limit,
        ...(options.pause === undefined ? {} : { gap: options.pause * 1000 }),
        allowPrivateNetworks: options.privateNetworks,
        signal: stop.signal,
      });
      const plan = await backfill.plan(starts, listed);
      await tellPlan(call, plan);
      if (options.plan || plan.pages === 0 || stop.signal.aborted) return;
      await withIsnad(call, 'backfill', async (isnad) => {
        let done = 0;
        let rejected = 0;
        const ingest = (items: Parameters<Parameters<typeof backfill.run>[1]>[0]) =>
          isnad.ingestItems(
            (async function* () {
              yield* items;
            })(),
          );
        await backfill.run(plan, ingest, (address, reason) => {
          done++;
          if (reason !== null) rejected++;
          if (call.json) void call.terminal.print(JSON.stringify({ address, rejected: reason, done, of: plan.pages }));
          else if (reason !== null) call.terminal.note(`${call.terminal.paint('red', 'rejected')} ${plain(reason)}`);
          if (!call.json && (done % 100 === 0 || done === plan.pages))
            call.terminal.note(`${done} of ${plan.pages} pages`);
        });
        if (!call.json) {
          const left = plan.pages - done;
          await call.terminal.print(
            `${count(done - rejected, 'page')} taken in, ${rejected} rejected${left > 0 ? `, ${left} left: the same call goes on from there` : ''}`,
          );
        }
        if (rejected > 0) process.exitCode = 1;
      });
    });
}

function readDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  throw new CallError('bad-date', `bad day: ${value}; expected YYYY-MM-DD`);
}

function readNumber(value: string, least: number): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= least && number <= 1_000_000) return number;
  throw new CallError('bad-number', `bad number: ${value}; expected ${least} to 1000000`);
}

const mostListBytes = 100_000_000;

async function readStarts(from: readonly string[]): Promise<{ starts: string[]; listed: ListedPage[] }> {
  const { readSitemap } = await import('../../intake/index.ts');
  const starts: string[] = [];
  const listed: ListedPage[] = [];
  for (const one of from) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(one)) {
      starts.push(checkedAddress(one));
      continue;
    }
    const about = await stat(one).catch(() => null);
    if (about === null || !about.isFile()) throw new CallError('not-found', `no such file: ${one}`);
    if (about.size > mostListBytes)
      throw new CallError('too-large', `${one}: larger than ${mostListBytes / 1_000_000} MB: split it`);
    const found = readSitemap(await readFile(one));
    if (typeof found === 'string') throw new CallError('no-list', `${one}: ${found}; write one address a line`);
    listed.push(...found.pages);
    starts.push(...found.sitemaps.map(({ address }) => address));
  }
  return { starts, listed };
}

/** Addresses that the record has, or that their server said are not there: they are not asked for again. */
async function knownAddresses(call: Call): Promise<Set<string>> {
  const { readCaptures } = await import('../../record/index.ts');
  const known = new Set<string>();
  for await (const _ of readCaptures(call.dataDir, ({ url, finalUrl, rejected, exchange }) => {
    const isGone = exchange?.status === 404 || exchange?.status === 410;
    if (rejected === null || isGone) for (const address of [url, finalUrl]) if (address !== null) known.add(address);
    return false;
  }));
  return known;
}

async function tellPlan(call: Call, plan: BackfillPlan): Promise<void> {
  const { terminal, json } = call;
  const { hosts, pages, known, forbidden, outside, duration, problems } = plan;
  if (json) {
    const sites = hosts.map(({ host, pages: own, gap }) => ({ host, pages: own.length, gap }));
    await terminal.print(
      JSON.stringify({
        plan: { pages, known, forbidden, outside, seconds: Math.round(duration / 1000), sites, problems },
      }),
    );
    return;
  }
  for (const problem of problems) terminal.note(`${terminal.paint('yellow', 'warning')} ${plain(problem)}`);
  if (pages === 0) await terminal.print('nothing to fetch');
  else
    await terminal.print(
      `${count(pages, 'page')} to fetch from ${count(hosts.length, 'site')}, about ${printDuration(duration)}`,
    );
  const left = [
    [known, 'in the record already'],
    [forbidden, 'forbidden by robots.txt'],
    [outside, 'outside the days'],
  ] as const;
  for (const [n, why] of left) if (n > 0) await terminal.print(`${n} left out: ${why}`);
  for (const { host, pages: own, gap } of hosts.slice(0, 20)) {
    await terminal.print(
      `  ${host}: ${count(own.length, 'page')}, one every ${(gap / 1000).toFixed(gap % 1000 === 0 ? 0 : 1)} s`,
    );
  }
}

/** `40 seconds`, `12 minutes`, `3 hours`, `2 days`: a plan is no timetable. */
function printDuration(ms: number): string {
  if (ms < 90_000) return count(Math.max(1, Math.round(ms / 1000)), 'second');
  if (ms < 5_400_000) return count(Math.round(ms / 60_000), 'minute');
  if (ms < 129_600_000) return count(Math.round(ms / 3_600_000), 'hour');
  return count(Math.round(ms / 86_400_000), 'day');
}
