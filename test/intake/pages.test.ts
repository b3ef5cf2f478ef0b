import { describe, expect, it } from 'vitest';
import { derive } from './taken.ts';

const sentences = [
  'أعلنت وزارة الداخلية أن قواتها أوقفت أربعة مشتبه بهم في الهجوم على مركز الشرطة جنوبي المحافظة.',
  'وقال المتحدث باسم الوزارة إن التحقيقات الأولية تشير إلى ارتباط الموقوفين بشبكة لتهريب السلاح عبر الحدود.',
  'ونفت عشيرة اثنين من الموقوفين في بيان أي صلة لهما بالهجوم، ودعت إلى محاكمة عادلة وعلنية.',
  'وكان الهجوم قد أسفر عن مقتل شرطي وإصابة ثلاثة آخرين، بحسب حصيلة أعلنها مستشفى المحافظة مساء الخميس.',
];
const body = sentences.map((sentence) => `<p>${sentence}</p>`).join('\n');
const page = (head: string, article: string, attributes = 'lang="ar" dir="rtl"') =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8">${head}</head><body><nav><a href="/">الرئيسية</a><a href="/x">سياسة</a></nav><article>${article}</article><footer>جميع الحقوق محفوظة</footer></body></html>`;
const derivePage = (html: string | Uint8Array, about: Parameters<typeof derive>[1] = {}) =>
  derive(html, { path: 'a.html', ...about });
const texts = (html: string, kind: string) => {
  const [version] = derivePage(html).versions;
  return version?.blocks
    .filter((block) => block.kind === kind)
    .map((block) => version.text.slice(block.start, block.end));
};

describe('who is credited under the story', () => {
  const wall = (foot: string) => page('', `<div class="body">${body}</div>${foot}`);
  const credits = (html: string) => {
    const [version] = derivePage(html).versions;
    return version?.blocks.flatMap(({ role, start, end }) =>
      role === 'credit' ? [version.text.slice(start, end)] : [],
    );
  };

  it('is kept where the page marks it, though it stands outside of the box of the story', () => {
    expect(credits(wall('<p class="article-credit">الأفق + وكالة الوادي</p>'))).toEqual(['الأفق + وكالة الوادي']);
    expect(credits(wall('<div class="news-source"><a href="/s/1">وكالة الوادي</a></div>'))).toEqual(['وكالة الوادي']);
  });

  it('is none of a picture, of the menu, or far below', () => {
    const far = `<ul>${'<li><a href="/x">خبر آخر من الموقع</a></li>'.repeat(20)}</ul>`;
    expect(credits(wall('<figure><img src="a.jpg"><span class="credit">عدسة الوادي</span></figure>'))).toEqual([]);
    expect(credits(wall('<nav><span class="source">وكالة الوادي</span></nav>'))).toEqual([]);
    expect(credits(wall(`${far}<p class="source">وكالة الوادي</p>`))).toEqual([]);
    expect(credits(wall('<p class="resources">وكالة الوادي</p>'))).toEqual([]);
  });
});

describe('what a page says about itself', () => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'موقع الأفق' },
      {
        '@type': ['NewsArticle'],
        headline: 'توقيف أربعة مشتبه بهم',
        datePublished: '2025-02-13T08:15:00+03:00',
        dateModified: '2025-02-13T09:00:00Z',
        author: [{ '@type': 'Person', name: 'ليلى حسن' }, { name: 'عمر سعيد' }],
        publisher: { '@type': 'Organization', name: 'صحيفة الأفق' },
        inLanguage: 'ar-IQ',
        mainEntityOfPage: { '@id': 'https://ufuq.example/2025/02/13/a?utm_source=x' },
      },
    ],
  };

  it('is read from JSON-LD, also inside a graph', () => {
    const [version] = derivePage(
      page(`<script type="application/ld+json">${JSON.stringify(graph)}</script>`, body),
    ).versions;
    expect(version).toMatchObject({
      title: 'توقيف أربعة مشتبه بهم',
      outlet: 'صحيفة الأفق',
      author: 'ليلى حسن, عمر سعيد',
      published: '2025-02-13T08:15:00+03:00',
      updated: '2025-02-13T09:00:00Z',
      language: 'ar',
      url: 'https://ufuq.example/2025/02/13/a',
      key: 'https://ufuq.example/2025/02/13/a',
      plain: false,
    });
  });

  it('is read from meta tags where JSON-LD is broken', () => {
    const head = `<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>
      <title>توقيف أربعة مشتبه بهم | صحيفة الأفق</title><meta property="og:title" content="توقيف أربعة مشتبه بهم | صحيفة الأفق"><meta property="og:site_name" content="صحيفة الأفق">
      <meta property="article:published_time" content="2025-02-13T08:15:00+0300"><meta name="author" content="ليلى حسن"><link rel="canonical" href="https://UFUQ.example/a#top">`;
    expect(derivePage(page(head, body)).versions[0]).toMatchObject({
      title: 'توقيف أربعة مشتبه بهم',
      outlet: 'صحيفة الأفق',
      author: 'ليلى حسن',
      published: '2025-02-13T08:15:00+03:00',
      url: 'https://ufuq.example/a',
    });
  });

  it('yields to what was given beside it', () => {
    const given = {
      published: '2025-02-12',
      outlet: 'الناشر',
      title: 'العنوان المعطى',
      url: 'https://given.example/1',
    };
    expect(derivePage(page('<title>عنوان الصفحة نفسها</title>', body), { given }).versions[0]).toMatchObject(given);
  });

  it('gives no time where it gives no offset', () => {
    const head = '<meta property="article:published_time" content="2025-02-13T08:15:00">';
    expect(derivePage(page(head, body)).versions[0]?.published).toBe('2025-02-13');
  });

  it('may not pose as a page of another site', () => {
    const html = page('<link rel="canonical" href="https://agency.example/real">', body);
    const from = (finalUrl: string) =>
      derive(html, { path: null, url: finalUrl, finalUrl, mediaType: 'text/html' }).versions[0]?.url;
    expect(from('https://forger.example/fake')).toBe('https://forger.example/fake');
    expect(from('https://m.agency.example/real?x=1')).toBe('https://agency.example/real');
  });
});

describe('the story of a page', () => {
  it('is its paragraphs, joined by blank lines, under the title', () => {
    const [version] = derivePage(
      page('<title>توقيف أربعة مشتبه بهم</title>', `<h1>توقيف أربعة مشتبه بهم</h1>${body}`),
    ).versions;
    expect(version?.text).toBe(['توقيف أربعة مشتبه بهم', ...sentences].join('\n\n'));
    expect(version?.blocks.map((block) => block.kind)).toEqual(['title', ...sentences.map(() => 'paragraph')]);
  });

  it('knows headings, captions and posts by their marks', () => {
    const html = page(
      '<title>توقيف أربعة مشتبه بهم</title>',
      `<figure><img src="a.jpg"><figcaption>عناصر من الشرطة أمام المركز يوم الهجوم.</figcaption></figure>${body}<h2>ردود فعل واسعة</h2>${body.replaceAll('الداخلية', 'الدفاع')}
      <blockquote class="twitter-tweet"><p>نتابع التحقيقات عن كثب.</p>— الناطق (@speaker) 14 فبراير 2025</blockquote>`,
    );
    expect(texts(html, 'caption')).toEqual(['عناصر من الشرطة أمام المركز يوم الهجوم.']);
    expect(texts(html, 'heading')).toEqual(['ردود فعل واسعة']);
    expect(texts(html, 'embed')?.join(' ')).toBe('نتابع التحقيقات عن كثب. — الناطق (@speaker) 14 فبراير 2025');
  });

  it('is never run', () => {
    const html = page(
      '<title>توقيف أربعة مشتبه بهم</title>',
      `${body}<script>globalThis.isnadWasHere = true; document.write('كذب')</script><img src=x onerror="globalThis.isnadWasHere = true">`,
    );
    expect(derivePage(html).versions[0]?.text).not.toContain('كذب');
    expect('isnadWasHere' in globalThis).toBe(false);
  });

  it('is taken from JSON-LD where the page itself holds only its beginning', () => {
    const full = [...sentences, ...sentences.map((sentence) => `${sentence} وهذا تأكيد لما سبق.`)].join('\n');
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'توقيف أربعة', articleBody: full })}</script>`;
    expect(derivePage(page(head, `<p>${sentences[0]}</p>`)).versions[0]?.text.split('\n\n')).toHaveLength(9);
  });

  it('may be one sentence', () => {
    const [version] = derivePage(
      page('<title>عاجل من العاصمة</title>', `<h1>عاجل من العاصمة</h1><p>${sentences[0]}</p>`),
    ).versions;
    expect(version?.text).toBe(`عاجل من العاصمة\n\n${sentences[0]}`);
  });
});

describe('encodings', () => {
  /** Text in a code page that TextDecoder knows, by turning it round. */
  const encode = (text: string, encoding: string): Uint8Array => {
    const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
    return Uint8Array.from([...text], (letter) => all.indexOf(letter));
  };
  const text = sentences.join('\n');
  const cases: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without', Buffer.from(text, 'utf16le')],
    ['UTF-16, the other way round, without', Buffer.from(text, 'utf16le').swap16()],
    ['windows-1256', encode(text, 'windows-1256')],
    ['ISO-8859-6', encode(text, 'iso-8859-6')],
    ['a headline in windows-1256', encode('توقيف أربعة مشتبه بهم', 'windows-1256')],
    ['a headline in ISO-8859-6', encode('توقيف أربعة مشتبه بهم', 'iso-8859-6')],
  ];
  it.each(cases)('%s is found', (name, bytes) => {
    expect(derive(bytes).versions[0]?.text).toBe(name.startsWith('a headline') ? 'توقيف أربعة مشتبه بهم' : text);
  });

  it('of a page is what it declares', () => {
    const html = page('<title>توقيف أربعة مشتبه بهم</title>', body).replace('utf-8', 'windows-1256');
    const { versions, warnings } = derivePage(encode(html, 'windows-1256'));
    expect(versions[0]?.text).toContain(sentences[3]);
    expect(warnings).toEqual([]);
  });

  it('is not believed where the bytes are something else', () => {
    const html = page('<title>توقيف أربعة مشتبه بهم</title>', body);
    const { versions, warnings } = derivePage(encode(html, 'windows-1256'));
    expect(versions[0]?.text).toContain(sentences[3]);
    expect(warnings.map((warning) => warning.code)).toEqual(['charset-mismatch']);
  });

  it('of an English text with typographic quotes is no Arabic one', () => {
    expect(
      derive(Buffer.from('The mayor\x92s office said \x93no comment\x94 on Monday.', 'latin1')).versions[0]?.text,
    ).toBe('The mayor’s office said “no comment” on Monday.');
  });
});

describe('languages', () => {
  const cases: [string, string, string | null, string][] = [
    ['Arabic', sentences[0] as string, null, 'ar'],
    ['Arabic whose template says English', sentences[0] as string, 'en', 'ar'],
    [
      'Persian',
      'سخنگوی وزارت خارجه گفت که ایران به گفتگوها پایبند است و پیشنهادهای تازه‌ای ارائه کرده است.',
      null,
      'fa',
    ],
    ['Arabic from a Persian keyboard', (sentences[0] as string).replaceAll('ي', 'ی').replaceAll('ك', 'ک'), null, 'ar'],
    ['Uyghur', 'ھۆكۈمەت باياناتچىسى چېگرادىكى توقۇنۇشتا ئۈچ ئەسكەرنىڭ يارىلانغانلىقىنى ئېيتتى.', null, 'ug'],
    ['Sorani', 'وتەبێژی حکوومەت ڕایگەیاند کە هێزەکان گەیشتوونەتە سنوورەکە و دۆخەکە ئارامە.', null, 'ckb'],
    ['Urdu', 'ترجمان نے کہا ہے کہ فوج نے سرحد پر حملہ پسپا کر دیا ہے اور کوئی جانی نقصان نہیں ہوا۔', null, 'ur'],
    ['Hebrew', 'דובר צה"ל מסר כי הכוחות תקפו מטרות בדרום לבנון הלילה.', null, 'he'],
    ['English', 'The ministry said on Tuesday that three soldiers had been wounded in the attack.', null, 'en'],
    [
      'a declared language with its region',
      'Le ministère a indiqué mardi que trois soldats avaient été blessés.',
      'fr-FR',
      'fr',
    ],
    ['no letters', '12 / 34 — 56', null, 'und'],
  ];
  it.each(cases)('%s', (_, text, language, expected) => {
    expect(derive(text, { given: { language } }).versions[0]?.language).toBe(expected);
  });
});

describe('tables', () => {
  it('take columns by their many names, in Arabic too, and number rows by their lines', () => {
    const csv = `العنوان,النص,التاريخ,المصدر,الرابط\nأول,"${sentences[0]}\n${sentences[1]}",13 فبراير 2025,الأفق,https://a.example/1\nثان,${sentences[2]},2025-02-14,,\n`;
    const { versions } = derive(csv, { path: 'x/rows.csv', given: { outlet: 'الكل' } });
    expect(versions.map(({ path, title, published, outlet, url }) => [path, title, published, outlet, url])).toEqual([
      ['x/rows.csv#2', 'أول', '2025-02-13', 'الأفق', 'https://a.example/1'],
      ['x/rows.csv#4', 'ثان', '2025-02-14', 'الكل', null],
    ]);
    expect(versions[0]?.text).toBe(`أول\n\n${sentences[0]}\n${sentences[1]}`);
  });

  it('keep a row’s identity when other rows come and go', () => {
    const rows = sentences.map((text, i) => JSON.stringify({ title: `خبر ${i}`, text }));
    const ids = (lines: string[]) =>
      derive(lines.join('\n'), { path: 'a.jsonl' }).versions.map((version) => version.id);
    expect(ids(rows.slice(2))).toEqual(ids(rows).slice(2));
    expect(new Set(ids(rows)).size).toBe(rows.length);
  });

  it('may hold HTML in their texts', () => {
    const [version] = derive(
      JSON.stringify({
        title: 'عنوان',
        content: `<p>${sentences[0]}</p><figcaption>صورة من المكان</figcaption><script>x()</script><p>${sentences[1]}</p>`,
      }),
      { path: 'a.json' },
    ).versions;
    expect(version?.text).toBe(['عنوان', sentences[0], 'صورة من المكان', sentences[1]].join('\n\n'));
    expect(version?.blocks.map((block) => block.kind)).toEqual(['title', 'paragraph', 'caption', 'paragraph']);
  });

  it('of one object are one document', () => {
    expect(
      derive(JSON.stringify({ articles: [{ body: sentences[0] }, { body: sentences[1] }] }), {
        path: 'a.json',
      }).versions.map((v) => v.path),
    ).toEqual(['a.json#1', 'a.json#2']);
    expect(
      derive(JSON.stringify({ body: sentences[0], outlet: { name: 'الأفق' } }), { path: 'a.json' }).versions[0],
    ).toMatchObject({ path: 'a.json', outlet: 'الأفق', text: sentences[0] });
  });
});

describe('identity', () => {
  it('is the address where one is known, else the bytes with outlet and title', () => {
    const id = (content: string, given = {}, path = 'a.txt') => derive(content, { path, given }).versions[0]?.id;
    const [a, b] = sentences as [string, string];
    expect(id(a, {}, 'b/c.txt')).toBe(id(a));
    expect(id(a, { outlet: 'الأفق' })).not.toBe(id(a));
    expect(id(a)).not.toBe(id(b));
    expect(id(a, { url: 'https://A.example/x?utm_source=t#y' })).toBe(id(b, { url: 'https://a.example/x' }));
  });

  it('of a text is helped by what the text says of itself', () => {
    const text = `مرصد اليوم العراقي\n\nتوقيف أربعة مشتبه بهم في الهجوم\n\nتوقيف أربعة مشتبه بهم في الهجوم\n2025-02-13 00:00:00 - المصدر: صحيفة الأفق\n\n${sentences.join('\n\n')}`;
    expect(derive(text).versions[0]).toMatchObject({
      title: 'توقيف أربعة مشتبه بهم في الهجوم',
      published: '2025-02-13',
      outlet: 'صحيفة الأفق',
    });
    expect(derive(text, { given: { published: '2025-02-14', outlet: 'المرصد' } }).versions[0]).toMatchObject({
      published: '2025-02-14',
      outlet: 'المرصد',
    });
  });

  it('and text of Markdown stay as they are, its headings are known', () => {
    const text = `# توقيف أربعة\n\n${sentences[0]}\n\n## ما قبله\n\n${sentences[1]}\n`;
    const [version] = derive(text, { path: 'a.md' }).versions;
    expect(version).toMatchObject({ text, plain: true, title: 'توقيف أربعة' });
    expect(version?.blocks.map((block) => block.kind)).toEqual(['title', 'paragraph', 'heading', 'paragraph']);
  });
});
