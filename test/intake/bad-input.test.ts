import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { deriveVersions } from '../../src/intake/index.ts';
import { captureOf, derive, receiveAll, testFolder, tools } from './taken.ts';

const story = 'انفجار في الميناء\n\nقال مصدر أمني إن انفجارا هز الميناء فجر الأحد وأدى إلى إصابة ثلاثة عمال.\n';

/** Bytes that look random and are the same every time. */
function noise(length: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let i = 0; parts.length * 32 < length; i++) parts.push(createHash('sha256').update(`noise ${i}`).digest());
  return Buffer.concat(parts).subarray(0, length);
}

describe('what cannot be read is rejected in one sentence with what, where and what to do', () => {
  const rejected: [string, Uint8Array | string, string, string][] = [
    ['an empty file', '', 'a.txt', 'empty'],
    ['nothing but white space', '\ufeff \r\n\t\n', 'a.txt', 'empty'],
    ['a PDF that is called a text', '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>', 'a.txt', 'not-text'],
    ['an office document that is called a page', Buffer.from('504b030414000600', 'hex'), 'a.html', 'not-text'],
    ['a picture that is called a text', Buffer.from('ffd8ffe000104a464946', 'hex'), 'a.txt', 'not-text'],
    ['random bytes', noise(4096), 'a.txt', 'not-text'],
    ['few random bytes', noise(200), 'a.txt', 'not-text'],
    ['random bytes that are called a table', noise(4096), 'a.jsonl', 'not-text'],
    [
      'a drawing',
      '<svg xmlns="http://www.w3.org/2000/svg"><text>قالت الوكالة</text></svg>',
      'a.svg',
      'unsupported-type',
    ],
    ['JSON that breaks off', '{"text": "قال', 'a.json', 'bad-json'],
    ['JSON that is no article', '[1, 2, "three"]', 'a.json', 'bad-json'],
    ['JSON lines of which none is one', 'قال\nوقال\n', 'a.jsonl', 'bad-json'],
    ['a table without a column of texts', 'id,name\n1,x\n2,y\n', 'a.csv', 'bad-table'],
    [
      'a page that is a menu',
      `<html><body><ul>${'<li><a href="/x">أخبار محلية وعالمية من كل مكان</a></li>'.repeat(30)}</ul></body></html>`,
      'a.html',
      'no-main-text',
    ],
    [
      'a page that is a form',
      '<html><head><title>تسجيل الدخول</title></head><body><form><input name="u"><button>دخول</button></form></body></html>',
      'a.html',
      'no-main-text',
    ],
    ['a page nested too deeply', `<html><body>${'<div>'.repeat(30_000)}${story}`, 'a.html', 'bad-page'],
    [
      'a page of a million elements',
      `<html><body>${'<b></b>'.repeat(200_000)}${story}</body></html>`,
      'a.html',
      'too-large',
    ],
  ];
  it.each(rejected)('%s', (_, content, path, code) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const derived = derive(bytes, { path });
    expect(derived.versions).toEqual([]);
    expect(derived.rejected?.code).toBe(code);
    expect(derived.rejected?.reason).toMatch(new RegExp(`^${path}: [^\\n]{10,400}$`));
  });
});

describe('what is damaged is read as far as it goes, with a warning', () => {
  it('invalid UTF-8 stands as U+FFFD', () => {
    const [before, after] = ['قال الناطق إن القوات ', ' انسحبت من البلدة ليل الجمعة.'];
    const { versions, warnings } = derive(
      Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xc3]), Buffer.from(after)]),
    );
    expect(versions[0]?.text).toBe(`${before}\ufffd\ufffd${after}`);
    expect(warnings.map((warning) => warning.code)).toEqual(['damaged-text']);
  });

  it('windows-1256 that nobody declared', () => {
    // «قال مسؤول عراقي إن الهجوم فشل.»
    const bytes = Buffer.from('dec7e120e3d3c4e6e120dad1c7deed20c5e420c7e1e5cce6e320ddd4e12e', 'hex');
    const { versions, warnings } = derive(bytes);
    expect(versions[0]?.text).toBe('قال مسؤول عراقي إن الهجوم فشل.');
    expect(versions[0]?.language).toBe('ar');
    expect(warnings.map((warning) => warning.code)).toEqual(['charset-guessed']);
  });

  it('a JSONL with a broken line 7 gives its other lines', () => {
    const lines = Array.from({ length: 9 }, (_, i) =>
      JSON.stringify({ title: `خبر ${i + 1}`, text: `${story} ${i + 1}` }),
    );
    lines[6] = '{"title": "خبر 7", "text": ';
    const { versions, rejected, warnings } = derive(lines.join('\n'), { path: 'feed.jsonl' });
    expect(rejected).toBeNull();
    expect(versions.map((version) => version.path)).toEqual([1, 2, 3, 4, 5, 6, 8, 9].map((n) => `feed.jsonl#${n}`));
    expect(warnings).toEqual([{ code: 'bad-row', path: 'feed.jsonl#7', message: expect.stringContaining('line 7') }]);
  });

  it('a table whose quote stays open gives the rows before it', () => {
    const csv = `title,text\nأول,"${story}"\nثان,"قال ${'نص '.repeat(5)}\nثالث,نص`;
    const { versions, warnings } = derive(csv, { path: 'rows.csv' });
    expect(versions.map((version) => version.title)).toEqual(['أول']);
    expect(warnings.map((warning) => warning.code)).toEqual(['bad-row']);
  });

  it('bidi overrides and NULs are cleaned from a title and kept in the text', () => {
    const text = `\u202eانفجار\u0000 في\u2066 الميناء الكبير\u202c\n\n${story}`;
    const [version] = derive(text).versions;
    expect(version?.title).toBe('انفجار في الميناء الكبير');
    expect(version?.text).toBe(text);
    const [page] = derive(
      `<html><head><title>\u202eعنوان\u0007 طويل\u2069 للمقال</title></head><body><article><p>${story.repeat(3)}</p></article></body></html>`,
      { path: 'a.html' },
    ).versions;
    expect(page?.title).toBe('عنوان طويل للمقال');
  });

  it('a table of one item that is broken does not lose the others', () => {
    const { versions, warnings } = derive(
      JSON.stringify([{ text: story }, 7, { title: 'بلا نص' }, { text: `${story} ٢`, published: 'غدا' }]),
      { path: 'a.json' },
    );
    expect(versions.map((version) => version.path)).toEqual(['a.json#1', 'a.json#4']);
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['bad-row', 'a.json#2'],
      ['empty-row', 'a.json#3'],
      ['bad-date', 'a.json#4'],
    ]);
  });
});

describe('one bad file never stops the others', () => {
  it('files that cannot be read, links that lead nowhere, pipes and devices', async () => {
    const folder = testFolder();
    for (const name of ['1.txt', '2.txt', '9.txt']) writeFileSync(join(folder, name), story);
    mkdirSync(join(folder, 'sub'));
    writeFileSync(join(folder, 'sub', '5.txt'), story);
    symlinkSync(join(folder, 'gone'), join(folder, '3.txt'));
    symlinkSync(join(folder, '4.txt'), join(folder, '4.txt'));
    symlinkSync(folder, join(folder, 'sub', 'round'));
    const makePipe = 'mkfifo';
    execFileSync(makePipe, [join(folder, '6.txt')]);
    symlinkSync('/dev/zero', join(folder, '7.txt'));
    writeFileSync(join(folder, '8.pdf'), '%PDF-1.4');
    writeFileSync(join(folder, 'picture.png'), 'png');
    writeFileSync(join(folder, '1.txt.meta.json'), '{"outlet": "الفجر"}');
    const items = await receiveAll([folder, join(folder, 'absent.txt'), join(folder, '*.nothing')]);
    const name = (item: (typeof items)[number]) => item.path?.replace(`${folder}/`, '');
    expect(items.map((item) => [name(item), item.rejected?.code ?? 'read'])).toEqual([
      ['1.txt', 'read'],
      ['2.txt', 'read'],
      ['3.txt', 'unreadable'],
      ['4.txt', 'unreadable'],
      ['6.txt', 'not-a-file'],
      ['7.txt', 'not-a-file'],
      ['8.pdf', 'unsupported-type'],
      ['9.txt', 'read'],
      ['sub/5.txt', 'read'],
      ['sub/round', 'not-a-file'],
      ['absent.txt', 'not-found'],
      ['*.nothing', 'not-found'],
    ]);
    for (const item of items) if (item.rejected !== null) expect(item.rejected.reason).toMatch(/^\/[^\n]+: [^\n]+$/);
  });

  it('a folder of ten thousand files of which some are unreadable', async () => {
    const folder = testFolder();
    for (let i = 0; i < 10_000; i++)
      writeFileSync(join(folder, `${String(i).padStart(5, '0')}.txt`), i % 100 === 50 ? '' : story);
    for (let i = 0; i < 10_000; i += 1000) {
      const path = join(folder, `${String(i).padStart(5, '0')}.txt`);
      // The one who runs this may be allowed to read everything: a link into nothing is unreadable for all.
      chmodSync(path, 0);
      symlinkSync('/nowhere/at/all', join(folder, `${String(i).padStart(5, '0')}b.txt`));
    }
    let read = 0;
    const refused: string[] = [];
    const order: string[] = [];
    for (const item of await receiveAll([folder])) {
      order.push(item.path as string);
      if (item.rejected !== null) refused.push(item.rejected.code);
      else if (item.bytes.length > 0) read += 1;
      else refused.push(deriveVersions(captureOf(item), item.bytes, tools).rejected?.code ?? 'read');
    }
    expect(order).toHaveLength(10_010);
    expect(order).toEqual([...order].sort());
    expect(refused.filter((code) => code === 'empty')).toHaveLength(100);
    expect(refused.filter((code) => code === 'unreadable').length).toBeGreaterThanOrEqual(10);
    expect(read + refused.length).toBe(10_010);
  });

  it('a hundred megabytes on one line are not loaded', async () => {
    const folder = testFolder();
    const big = join(folder, 'big.txt');
    writeFileSync(big, 'قال');
    truncateSync(big, 100_000_000);
    writeFileSync(join(folder, 'small.txt'), story);
    const before = process.memoryUsage().rss;
    const items = await receiveAll([folder]);
    expect(items.map((item) => item.rejected?.code ?? 'read')).toEqual(['too-large', 'read']);
    expect(process.memoryUsage().rss - before).toBeLessThan(80_000_000);
  });

  it('a table may be larger than a text, and has its limit as well', async () => {
    const folder = testFolder();
    const row = `${JSON.stringify({ text: story })}\n`;
    writeFileSync(join(folder, 'a.jsonl'), row.repeat(3));
    writeFileSync(join(folder, 'a.txt'), row.repeat(3));
    const limits = { textBytes: row.length, tableBytes: row.length * 100 };
    const items = await receiveAll([folder], { limits });
    expect(items.map((item) => item.rejected?.code ?? 'read')).toEqual(['read', 'too-large']);
    const [small] = await receiveAll([join(folder, 'a.jsonl')], { limits: { tableBytes: 10 } });
    expect(small?.rejected?.code).toBe('too-large');
  });
});

describe('sidecars', () => {
  const sidecars: [string, string, object, string[]][] = [
    [
      'a good one',
      '{"published":"2024-04-22T18:05:00+03:00","outlet":"الشرق","url":"https://a.example/1","language":"ar"}',
      {
        published: '2024-04-22T18:05:00+03:00',
        outlet: 'الشرق',
        url: 'https://a.example/1',
        language: 'ar',
        title: null,
      },
      [],
    ],
    ['no JSON', '{"outlet":', { outlet: 'Told' }, ['bad-sidecar']],
    ['an array', '[1]', { outlet: 'Told' }, ['bad-sidecar']],
    [
      'one field of the wrong type',
      '{"outlet":7,"published":"2024-04-22"}',
      { outlet: 'Told', published: '2024-04-22' },
      ['bad-sidecar'],
    ],
    [
      'a date that is none and an address that is none',
      '{"published":"أمس","url":"javascript:alert(1)"}',
      { published: null, url: null },
      ['bad-sidecar', 'bad-sidecar'],
    ],
    ['empty fields', '{"published":null,"outlet":null}', { published: null, outlet: 'Told' }, []],
  ];
  it.each(sidecars)('%s', async (_, sidecar, given, warnings) => {
    const folder = testFolder();
    writeFileSync(join(folder, 'a.txt'), story);
    writeFileSync(join(folder, 'a.txt.meta.json'), sidecar);
    const [item, ...more] = await receiveAll([folder], { outlet: 'Told' });
    expect(more).toEqual([]);
    expect(item).toMatchObject({ rejected: null, given });
    expect(item?.warnings.map((warning) => warning.code)).toEqual(warnings);
  });
});

describe('standard input and patterns', () => {
  it('reads what is piped in, and says what the options said', async () => {
    const [item] = await receiveAll(['-'], {
      stdin: Readable.from([Buffer.from(story)]),
      date: '2024-05-01',
      language: 'ar',
    });
    expect(item).toMatchObject({ rejected: null, path: '-', given: { published: '2024-05-01', language: 'ar' } });
    if (item === undefined || item.rejected !== null) throw new Error('expected an item');
    const [version] = deriveVersions(captureOf(item), item.bytes, tools).versions;
    expect(version).toMatchObject({ path: '-', plain: true, title: 'انفجار في الميناء', published: '2024-05-01' });
  });

  it('gives up on what is piped in without end', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(1 << 16, 0x61);
    }
    const [item] = await receiveAll(['-'], { stdin: endless(), limits: { tableBytes: 1_000_000 } });
    expect(item?.rejected?.code).toBe('too-large');
  });

  it('knows a page and a table without a name', async () => {
    const page = `<!doctype html><html><head><title>خبر طويل عن الميناء</title></head><body><article><p>${story.repeat(4)}</p></article></body></html>`;
    const kinds = [page, `{"text":"${'نص '.repeat(20)}"}`, `{"text":"أول"}\n{"text":"ثان"}\n`];
    const texts = kinds.map((content) => derive(content, { path: '-' }).versions);
    expect(texts.map((versions) => versions.map((version) => [version.path, version.plain]))).toEqual([
      [['-', false]],
      [['-', false]],
      [
        ['-#1', false],
        ['-#2', false],
      ],
    ]);
  });

  it('takes what a pattern matches, in order, without sidecars', async () => {
    const folder = testFolder();
    mkdirSync(join(folder, 'x'));
    for (const name of ['b.txt', 'a.txt', 'x/c.txt', 'a.txt.meta.json', 'd.html'])
      writeFileSync(join(folder, name), name.endsWith('json') ? '{}' : story);
    const items = await receiveAll([join(folder, '**/*.{txt,json}')]);
    expect(items.map((item) => item.path?.slice(folder.length + 1))).toEqual(['a.txt', 'b.txt', 'x/c.txt']);
  });

  it('reads a file whose name looks like a pattern', async () => {
    const folder = testFolder();
    writeFileSync(join(folder, '[1] خبر*.txt'), story);
    const [item] = await receiveAll([join(folder, '[1] خبر*.txt')]);
    expect(item?.rejected).toBeNull();
  });

  it('stops when told', async () => {
    const folder = testFolder();
    for (const name of ['a.txt', 'b.txt', 'c.txt']) writeFileSync(join(folder, name), story);
    const control = new AbortController();
    const seen: (string | null)[] = [];
    const { receive } = await import('../../src/intake/index.ts');
    for await (const item of receive([folder], { signal: control.signal })) {
      seen.push(item.path);
      control.abort();
    }
    expect(seen).toHaveLength(1);
  });
});
