import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../../src/pipeline/assemble.ts';
import { smallRooms } from './rooms.ts';

/** A process to be killed: ingests a folder, says each step on standard output as it comes. `serve` goes on until it is ended. */
const [dataDir = '', corpus = '', databaseSchema = '', then = ''] = process.argv.slice(2);
const databaseUrl = process.env['ISNAD_DATABASE_URL'] ?? null;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const rooms = smallRooms();
const place = { dataDir, databaseUrl, databaseSchema: databaseSchema === '' ? undefined : databaseSchema };
const isnad = await assemble({ ...place, role: 'isnad serve' }, rooms.receive, () => rooms);
say('opened');
if (then === 'serve') isnad.servePeers();
const inputs = readdirSync(corpus)
  .sort()
  .map((name) => join(corpus, name));
await isnad.ingest(inputs, {
  onProgress: (progress) => say(progress.step === 'recorded' ? `recorded ${progress.sha256}` : progress.step),
});
say('ingested');
if (then === 'serve') setInterval(() => {}, 1_000);
else {
  for await (const item of isnad.ledger.askExport({ readings: true })) say(`item ${JSON.stringify(item)}`);
  await isnad.close();
}
