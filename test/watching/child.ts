import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { assemble } from '../../src/pipeline/assemble.ts';
import { collectEarly, scaledClock, Watcher } from '../../src/watching/index.ts';
import { deriveVersions, smallRooms } from '../store/rooms.ts';

/**
 * A process to be killed: watches what the record says, and says each event on standard output, and every five seconds how much memory is in
 * use (`live`, once the rest is collected) and how much the process has.
 */
collectEarly();
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const [dataDir = '', speed = '1'] = process.argv.slice(2);
const rooms = smallRooms();
const isnad = await assemble({ dataDir, role: 'isnad watch' }, rooms.receive, () => rooms);
const say = (value: unknown): void => void process.stdout.write(`${JSON.stringify(value)}\n`);
const watcher = new Watcher(isnad, {
  dataDir,
  clock: scaledClock(Number(speed)),
  allowPrivateNetworks: true,
  limits: { headersTimeout: 2_000, bodyTimeout: 2_000, totalTimeout: 4_000, pageBytes: 1_000_000 },
  derive: deriveVersions,
  onEvent: say,
});
process.on('SIGTERM', () => watcher.stop());
say({ kind: 'opened' });
const timer = setInterval(() => {
  collect();
  const { rss, heapUsed, external } = process.memoryUsage();
  say({ kind: 'memory', live: heapUsed + external, rss });
}, 5_000);
await watcher.run();
clearInterval(timer);
await isnad.close();
