import type { Command } from 'commander';
import { type CallOptions, makeCommand, readCall, withIsnad } from '../call.ts';
import { readMinutes, readTargets, reportEvent, startWatching, type WatchingOptions, watchesOf } from '../watching.ts';
import { count } from '../words.ts';

export function makeWatch(): Command {
  return makeCommand(
    'watch',
    'take articles in as they appear: from feeds, OPML lists of feeds and folders, until stopped',
    ['watch https://example.org/rss', 'watch feeds.opml articles/', 'watch --every 5'],
  )
    .argument('[targets...]', 'what to watch beside what is watched already')
    .option('--every <minutes>', 'how often a feed that does well is asked (default: 10)', readMinutes)
    .option('--private-networks', 'allow addresses of private networks and of this machine')
    .action(async (targets: string[], options: CallOptions & WatchingOptions) => {
      const call = readCall(options);
      const feeds = await readTargets(targets);
      await withIsnad(call, 'watch', async (isnad) => {
        await isnad.watch(watchesOf('add', feeds));
        const watched = await isnad.feeds();
        if (isnad.remote) {
          call.terminal.note('another process holds the ledger (isnad serve): it watches them from now on');
          return;
        }
        call.terminal.note(`watching ${count(watched.length, 'feed')}; stop with Ctrl-C`);
        isnad.servePeers();
        const watching = startWatching(call, isnad, options, (event) => reportEvent(call, event));
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, watching.stop);
        await watching.done;
      });
    });
}
