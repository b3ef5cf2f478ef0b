import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveVersions, type Received, type ReceivedItem } from '../../src/intake/index.ts';
import { MessageFinder } from '../../src/intake/telegram/messages.ts';
import { captureOf, receiveAll, testFolder, tools } from './taken.ts';

const at = (n: number) => ({ date: '2024-04-21T21:00:00', date_unixtime: String(1_713_729_600 + n * 60) });
const post = (id: number, text: unknown, more: object = {}) => {
  return {
    id,
    type: 'message',
    ...at(id),
    from: 'قناة الرافد',
    from_id: 'channel77',
    text,
    text_entities: [],
    ...more,
  };
};
const channel = (messages: unknown[]) => ({ name: 'قناة الرافد', type: 'public_channel', id: 77, messages });

async function take(content: unknown, files: { [name: string]: string } = {}): Promise<Received[]> {
  const folder = testFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const path = join(folder, 'result.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 1));
  return receiveAll([path]);
}

const isPost = (item: Received): item is ReceivedItem => item.rejected === null && item.attachedTo === undefined;
function versionsOf(items: readonly Received[]) {
  return items.filter(isPost).flatMap((item) => deriveVersions(captureOf(item), item.bytes, tools).versions);
}

test('posts become documents of their channel, with when they were written and edited', async () => {
  const items = await take(
    channel([
      { id: 1, type: 'service', ...at(0), action: 'create_channel', text: '' },
      post(2, 'قال مصدر أمني إن قذيفة سقطت.'),
      post(3, ['قال ', { type: 'bold', text: 'الجيش' }, ' إن الهجوم توقف.'], {
        edited_unixtime: '1713740000',
        author: 'سعاد',
      }),
      post(4, 'نقلت القناة البيان.', { forwarded_from: 'وكالة الضفة' }),
    ]),
  );
  const versions = versionsOf(items);
  expect(
    versions.map(({ text, outlet, author, published, updated, url, forwardedFrom }) => {
      return { text, outlet, author, published, updated, url, forwardedFrom };
    }),
  ).toEqual([
    {
      text: 'قال مصدر أمني إن قذيفة سقطت.',
      outlet: 'قناة الرافد',
      author: null,
      published: '2024-04-21T20:02:00Z',
      updated: null,
      url: 'https://t.me/c/77/2',
      forwardedFrom: undefined,
    },
    {
      text: 'قال الجيش إن الهجوم توقف.',
      outlet: 'قناة الرافد',
      author: 'سعاد',
      published: '2024-04-21T20:03:00Z',
      updated: '2024-04-21T22:53:20Z',
      url: 'https://t.me/c/77/3',
      forwardedFrom: undefined,
    },
    {
      text: 'نقلت القناة البيان.',
      outlet: 'قناة الرافد',
      author: null,
      published: '2024-04-21T20:04:00Z',
      updated: null,
      url: 'https://t.me/c/77/4',
      forwardedFrom: 'وكالة الضفة',
    },
  ]);
  expect(items.at(-1)?.warnings.map(({ message }) => message.replace(/^.*\//, ''))).toEqual([
    'result.json: service messages (joined, pinned, called) left out: 1',
  ]);
});

test('pictures sent together are one document, kept beside it by their hash', async () => {
  const album = { date_unixtime: '1713729600' };
  const items = await take(
    channel([
      post(5, '', { ...album, photo: 'photos/a.jpg' }),
      post(6, 'صور من موقع القصف.', { ...album, photo: 'photos/b.jpg' }),
      post(7, '', { ...album, photo: '(File not included. Change data exporting settings to download.)' }),
      post(8, 'خبر بعد ذلك.', { ...album, photo: 'photos/b.jpg' }),
      post(9, '', { photo: 'photos/a.jpg' }),
    ]),
    { 'photos/a.jpg': 'JPEG a', 'photos/b.jpg': 'JPEG b' },
  );
  expect(versionsOf(items).map(({ text, url }) => [text, url])).toEqual([
    ['صور من موقع القصف.', 'https://t.me/c/77/5'],
    ['خبر بعد ذلك.', 'https://t.me/c/77/8'],
  ]);
  const [album1] = items.filter(isPost);
  expect(album1?.attachments?.map(({ name }) => name)).toEqual(['photos/a.jpg', 'photos/b.jpg']);
  const kept = items.flatMap((item) => (isPost(item) || item.rejected !== null ? [] : [captureOf(item)]));
  expect(kept.slice(0, 2).map(({ sha256 }) => sha256)).toEqual(album1?.attachments?.map(({ sha256 }) => sha256));
  const [first] = kept;
  const attached = deriveVersions(
    { ...(first as (typeof kept)[number]), attachedTo: 'result.json#77/5' },
    Buffer.from('x'),
    tools,
  );
  expect(attached).toEqual({ versions: [], rejected: null, warnings: [] });
  expect(items.at(-1)?.warnings.map(({ code }) => code)).toEqual(['no-words']);
});

test('all chats of an account, those left among them; a chat without addresses is known by its bytes', async () => {
  const items = await take({
    about: 'Here is the data you requested.',
    personal_information: { user_id: 1, messages: ['not', 'a chat'] },
    contacts: { about: '', list: [{ first_name: 'س', date: '' }] },
    chats: {
      about: '',
      list: [
        channel([post(1, 'خبر أول.')]),
        { name: 'ندى', type: 'personal_chat', id: 5, messages: [post(1, 'تحية.', { from: 'ندى' })] },
      ],
    },
    left_chats: { about: '', list: [{ name: null, type: 'private_channel', id: 9, messages: [post(1, 'خبر أخير.')] }] },
  });
  expect(versionsOf(items).map(({ text, outlet, url }) => [text, outlet, url])).toEqual([
    ['خبر أول.', 'قناة الرافد', 'https://t.me/c/77/1'],
    ['تحية.', 'ندى', null],
    ['خبر أخير.', null, 'https://t.me/c/9/1'],
  ]);
});

test('a bad message is told with its id and its reason, and the others are read', async () => {
  const items = await take(
    channel([
      post(1, 'أول.'),
      'none',
      { ...post(2, 'ثان.'), date_unixtime: 'yesterday' },
      post(3, { no: 'text' }),
      post(4, 'رابع.'),
    ]),
  );
  expect(versionsOf(items).map(({ text }) => text)).toEqual(['أول.', 'رابع.']);
  const reasons = items.flatMap(({ rejected }) =>
    rejected === null ? [] : [`${rejected.code}: ${rejected.reason.replace(/^.*\//, '')}`],
  );
  expect(reasons).toEqual([
    expect.stringMatching(
      /^bad-message: result\.json: a message at byte \d+ of قناة الرافد was not read, it is no JSON object$/,
    ),
    'bad-message: result.json: message 2 of قناة الرافد was not read, its field "date_unixtime" cannot be used',
    'bad-message: result.json: message 3 of قناة الرافد was not read, its field "text" cannot be used',
  ]);
});

test('a file that was cut off gives what is whole and says where it ends', async () => {
  const whole = JSON.stringify(channel([post(1, 'أول.'), post(2, 'ثان.'), post(3, 'ثالث.')]));
  const items = await take(whole.slice(0, -40));
  expect(versionsOf(items).map(({ text }) => text)).toEqual(['أول.', 'ثان.']);
  expect(items.at(-1)?.rejected?.reason).toMatch(/damaged at byte \d+, the file ends in the middle/);
  const broken = await take(whole.replace('"id":3', '"id":@3'));
  expect(versionsOf(broken).map(({ text }) => text)).toEqual(['أول.', 'ثان.']);
  expect(broken.at(-1)?.rejected).toMatchObject({ code: 'bad-json' });
});

test('a name that leads out of the folder is not followed', async () => {
  const outside = testFolder();
  writeFileSync(join(outside, 'secret'), 'secret');
  const folder = testFolder();
  symlinkSync(outside, join(folder, 'link'));
  writeFileSync(
    join(folder, 'result.json'),
    JSON.stringify(
      channel([
        post(1, 'أ.', { photo: '../secret', file: 'link/secret' }),
        post(2, 'ب.', { file: join(outside, 'secret') }),
      ]),
    ),
  );
  const items = await receiveAll([join(folder, 'result.json')]);
  expect(items.filter((item) => !isPost(item))).toEqual([]);
  expect(items.flatMap(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
    'media-missing',
    'media-missing',
    'media-missing',
  ]);
});

test('however the bytes are cut and the strings escaped, the same messages are found', () => {
  const string = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(fc.array(string, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.nat(40), (texts, isEscaped, cut) => {
      const plain = JSON.stringify(channel(texts.map((text, i) => post(i + 1, text))));
      const asEscape = (one: string): string => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`;
      const bytes = Buffer.from(isEscaped ? plain.replace(/[^\x20-\x7e]/g, asEscape) : plain);
      const finder = new MessageFinder();
      const found: unknown[] = [];
      for (let at = 0; at < bytes.length; at += cut + 1) {
        for (const { message } of finder.push(bytes.subarray(at, at + cut + 1))) found.push(message?.['text']);
      }
      expect(finder.end()).toBe(null);
      expect(found).toEqual(texts);
    }),
    { numRuns: 200 },
  );
});
