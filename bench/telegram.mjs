// npm run bench:telegram -- [N]: a Telegram export of N generated messages (a million unless told), taken apart into posts; then what
// an ingest of the first thousand costs, from which the rest follows.
import { createWriteStream, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { receive } from '../dist/intake/index.js';
import { openIsnad } from '../dist/pipeline/index.js';
import { makeFolder } from './material.mjs';

const places = ['أم روابة', 'الفاشر', 'سنجار', 'زمار', 'إدلب', 'تعز', 'مأرب', 'درنة'];
const speakers = ['مصدر أمني', 'ناطق باسم الجيش', 'مسؤول محلي', 'شهود عيان', 'مدير المستشفى'];
const weapons = ['قذيفة', 'صواريخ', 'طائرة مسيّرة', 'عبوة ناسفة'];

/** The n-th message: one in twenty a service message, one in ten a forward, one in ten a picture of an album. */
function messageOf(n) {
  const time = 1_700_000_000 + (n - (n % 10 === 9 ? 1 : 0)) * 30;
  const when = { date: new Date(time * 1000).toISOString().slice(0, 19), date_unixtime: String(time) };
  if (n % 20 === 0) return { id: n, type: 'service', ...when, actor: 'قناة', action: 'pin_message', text: '' };
  const picture =
    n % 10 >= 8
      ? { photo: '(File not included. Change data exporting settings to download.)', width: 1280, height: 720 }
      : {};
  const words = `${speakers[n % 5]} في ${places[n % 8]} قال إن ${weapons[n % 4]} سقطت على حي رقم ${n} وأسفرت عن مقتل ${(n % 9) + 1} أشخاص وإصابة آخرين، مضيفاً أن فرق الإسعاف وصلت إلى المكان بعد نصف ساعة.`;
  const text = n % 10 === 9 ? '' : n % 3 === 0 ? [words, { type: 'hashtag', text: '#عاجل' }] : words;
  return {
    id: n,
    type: 'message',
    ...when,
    from: 'قناة الرافد',
    from_id: 'channel1234567',
    ...picture,
    text,
    text_entities: [{ type: 'plain', text: words }],
    ...(n % 10 === 5 ? { forwarded_from: `قناة ${n % 50}` } : {}),
    reactions: [{ type: 'emoji', count: n % 400, emoji: '🙏' }],
  };
}

const peakMemory = () => Math.round(process.resourceUsage().maxRSS / 1024);

async function writeExport(path, count) {
  const file = createWriteStream(path);
  file.write('{\n "name": "قناة الرافد",\n "type": "public_channel",\n "id": 1234567,\n "messages": [\n');
  for (let n = 1; n <= count; n++) {
    const isFull = !file.write(`${JSON.stringify(messageOf(n), null, 1)}${n === count ? '' : ','}\n`);
    if (isFull) await new Promise((resolve) => file.once('drain', resolve));
  }
  file.end(' ]\n}\n');
  await finished(file);
}

const count = Number(process.argv[2] ?? 1_000_000);
const folder = makeFolder();
try {
  mkdirSync(join(folder.path, 'few'));
  const paths = { all: join(folder.path, 'result.json'), few: join(folder.path, 'few', 'result.json') };
  await writeExport(paths.all, count);
  const start = performance.now();
  let posts = 0;
  for await (const { rejected } of receive([paths.all])) if (rejected === null) posts++;
  const seconds = (performance.now() - start) / 1000;
  const memory = peakMemory();
  console.log(
    `${count} messages, ${Math.round(statSync(paths.all).size / 1e6)} MB, to ${posts} posts: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} messages a second, peak ${memory} MB`,
  );
  await writeExport(paths.few, 1000);
  const isnad = await openIsnad({ dataDir: join(folder.path, 'data') });
  const begun = performance.now();
  const { kept } = await isnad.ingest([paths.few]);
  const took = (performance.now() - begun) / 1000;
  await isnad.close();
  console.log(
    `ingest of 1000 messages, ${kept} documents, read and linked: ${took.toFixed(1)} s, ${(kept / took).toFixed(1)} documents a second`,
  );
} finally {
  folder.remove();
}
