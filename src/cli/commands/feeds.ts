import type { Command } from 'commander';
import { writeOpml } from '../../intake/index.ts';
import type { FeedHealth } from '../../watching/index.ts';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { CallError } from '../fault.ts';
import { type Column, printTable } from '../table.ts';
import { askFeeds, readTargets, watchesOf } from '../watching.ts';
import { count } from '../words.ts';

const when = (time: string | null): string => (time === null ? 'never' : time.slice(0, 16).replace('T', ' '));

const list: readonly Column<FeedHealth>[] = [
  { head: 'NAME', cell: (feed) => feed.name ?? '', grows: true, style: () => 'bold' },
  { head: 'ADDRESS', cell: (feed) => feed.address, grows: true },
  { head: 'STATUS', cell: (feed) => feed.status, style: (feed) => (feed.status === 'failing' ? 'red' : 'green') },
];

const health: readonly Column<FeedHealth>[] = [
  ...list,
  { head: 'LAST SUCCESS', cell: (feed) => when(feed.lastSuccess) },
  { head: 'A DAY', cell: (feed) => String(feed.articlesADay), right: true },
  { head: 'WAITING', cell: (feed) => String(feed.items.waiting), right: true },
  { head: 'LAST NEW', cell: (feed) => when(feed.lastNew) },
  {
    head: 'LAST ERROR',
    cell: (feed) => (feed.lastError === null ? '' : `${when(feed.lastError.at)} ${feed.lastError.reason}`),
    grows: true,
    style: () => 'red',
  },
];

const actions = ['list', 'add', 'remove', 'opml'];

export function makeFeeds(): Command {
  return makeCommand('feeds', 'what is watched, and how it does; `isnad sources` lists who is quoted instead', [
    'feeds',
    'feeds --health',
    'feeds add https://example.org/rss',
    'feeds add feeds.opml',
    'feeds remove https://example.org/rss',
    'feeds opml',
  ])
    .argument('[action]', `one of ${actions.join(', ')}`, 'list')
    .argument('[targets...]', 'addresses of feeds, OPML files, folders')
    .option('--health', 'say also when each last answered, what it brings a day, and what failed')
    .action(runFeeds);
}

/** Also what `isnad sources add`, `remove`, `list` and `--health` do. */
export async function runFeeds(
  action: string,
  targets: string[],
  options: CallOptions & { health?: boolean },
): Promise<void> {
  const call = readCall(options);
  if (!actions.includes(action))
    throw new CallError('bad-action', `unknown: ${action}; expected ${actions.join(', ')}`);
  const isChange = action === 'add' || action === 'remove';
  if (isChange && targets.length === 0) throw new CallError('missing', `${action}: which? give an address`);
  const named = isChange ? await readTargets(targets) : [];
  await withIsnad(call, 'feeds', async (isnad) => {
    if (isChange) {
      const changed = await isnad.watch(watchesOf(action, named));
      if (call.json) await call.terminal.print(JSON.stringify({ [action]: changed }));
      else await call.terminal.print(`${count(changed, 'feed')} ${action === 'add' ? 'added' : 'removed'}`);
      return;
    }
    const feeds = await askFeeds(isnad, call.dataDir);
    if (action === 'opml') {
      const listed = feeds.filter(({ address }) => !address.startsWith('file:'));
      await call.terminal.print(writeOpml(listed));
    } else if (call.json) for (const feed of feeds) await call.terminal.print(JSON.stringify(feed));
    else if (feeds.length === 0) call.terminal.note('nothing is watched; add a feed with: isnad feeds add');
    else
      for (const line of printTable(call.terminal, options.health ? health : list, feeds))
        await call.terminal.print(line);
  });
}
