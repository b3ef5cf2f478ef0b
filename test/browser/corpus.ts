import { day, link, mention, participant, place, statement, writeArticle } from './article.ts';

// Everything here is invented: outlets, bodies, places and words.
const nahrain = { id: 'nahrain-agency', name: 'Nahrain News Agency' };
const sutur = { id: 'sutur', name: 'Sutur' };
const difaf = { id: 'difaf-network', name: 'Difaf Network' };

export const wire = writeArticle({
  name: 'wire',
  outlet: nahrain,
  published: '2025-03-04T18:10:00+03:00',
  url: 'https://nahrain.example/news/4410',
  blocks: [
    ['title', 'مسيّرات تستهدف مستودع وقود قرب بلدة عين الرمّان'],
    ['furniture', 'نهرين – 4 آذار 2025', 'dateline'],
    [
      'paragraph',
      'قال مصدران أمنيان لوكالة نهرين، مساء الثلاثاء، إن ثلاث طائرات مسيّرة مفخخة انفجرت في مستودع للوقود قرب بلدة عين الرمّان، ما أدى إلى إصابة خمسة عمال.',
    ],
    [
      'paragraph',
      'وذكر المتحدث باسم قيادة عمليات السهل العقيد ماجد الخطيب في بيان أن «أربعة عمال أصيبوا بجروح طفيفة»، مضيفاً أن الحريق أُخمد خلال ساعة.',
    ],
    ['caption', 'دخان فوق المستودع كما بدا من الطريق العام'],
    ['furniture', 'اقرأ أيضاً: أسعار الوقود تعود إلى الارتفاع', 'read-also'],
  ],
  read: (of) => {
    const attack = of('انفجرت');
    const spokesman = of('المتحدث باسم قيادة عمليات السهل العقيد ماجد الخطيب');
    const wounded = of('إصابة خمسة عمال');
    const fewer = of('أربعة عمال أصيبوا بجروح طفيفة');
    const site = of('بلدة عين الرمّان', 2);
    const when = of('مساء الثلاثاء');
    return {
      statements: [
        statement(
          {
            id: 's1',
            chain: [
              link(of('مصدران أمنيان'), {
                id: 'local:1',
                name: 'Two unnamed security sources',
                kind: 'anonymous',
                anonymous: true,
                count: 2,
              }),
            ],
            about: [{ event: 'e1', stance: 'asserts' }],
            date: day('2025-03-04', when),
          },
          of('ثلاث طائرات مسيّرة مفخخة انفجرت في مستودع للوقود قرب بلدة عين الرمّان، ما أدى إلى إصابة خمسة عمال'),
          of('قال'),
        ),
        statement(
          {
            id: 's2',
            medium: 'statement',
            chain: [
              link(spokesman, {
                id: 'plain-operations',
                name: 'Col. Majid al-Khatib, spokesman of the Plain Operations Command',
                kind: 'official',
              }),
            ],
            about: [{ event: 'e1', stance: 'asserts' }],
          },
          fewer,
          of('وذكر'),
        ),
      ],
      events: [
        mention(
          {
            id: 'e1',
            type: 'ASSAULT',
            label: 'drone attack',
            mode: ['heavy-weapons'],
            also: [of('تستهدف')],
            recipients: [participant(of('مستودع للوقود'), 'local:2', null)],
            places: [place(site, 'ain-rumman', 'Ain al-Rumman')],
            date: day('2025-03-04', when),
            wounded: { min: 4, max: 5 },
            casualties: [
              {
                what: 'wounded',
                who: 'civilians',
                min: 5,
                max: 5,
                surface: wounded.text,
                start: wounded.start,
                end: wounded.end,
                statement: 's1',
              },
              {
                what: 'wounded',
                who: 'civilians',
                min: 4,
                max: 4,
                surface: fewer.text,
                start: fewer.start,
                end: fewer.end,
                statement: 's2',
              },
            ],
            munitions: [
              { kind: 'drone', min: 3, max: 3, ...spanOf(of('ثلاث طائرات مسيّرة')), surface: 'ثلاث طائرات مسيّرة' },
            ],
            statements: ['s1', 's2'],
          },
          attack,
        ),
      ],
      leadEvent: 'e1',
      disputes: [{ kind: 'conflicting-figures', sides: ['s1', 's2'], why: 'wounded: 5 and 4', trail: [] }],
      mentions: [
        { ...spanOf(site), kind: 'place', id: 'ain-rumman', name: 'Ain al-Rumman' },
        { ...spanOf(when), kind: 'time', id: null, name: null },
        { ...spanOf(of('العقيد ماجد الخطيب')), kind: 'person', id: null, name: 'Majid al-Khatib' },
      ],
    };
  },
});

export const relay = writeArticle({
  name: 'relay',
  outlet: sutur,
  published: '2025-03-05',
  blocks: [
    ['title', 'فصيل مسلح يتبنى هجوم عين الرمّان'],
    [
      'paragraph',
      'نقلت وكالة نهرين عن مصدرين أمنيين قولهما إن مسيّرات ضربت مستودع وقود قرب عين الرمّان أمس الثلاثاء وأوقعت خمسة جرحى.',
    ],
    [
      'paragraph',
      'وجاء في منشور نُسب إلى «سرايا الوادي» على تليغرام أن عناصرها «نفذوا العملية رداً على الغارات»، فيما تحدثت تقارير عن سماع دوي رابع لم يُعرف مصدره.',
    ],
  ],
  read: (of) => {
    const hit = of('ضربت');
    const site = of('عين الرمّان', 2);
    const when = of('أمس الثلاثاء');
    return {
      statements: [
        statement(
          {
            id: 's1',
            chain: [
              link(of('مصدرين أمنيين'), {
                id: 'local:1',
                name: 'Two unnamed security sources',
                kind: 'anonymous',
                anonymous: true,
                count: 2,
              }),
              link(of('وكالة نهرين'), {
                id: 'nahrain-agency',
                name: 'Nahrain News Agency',
                kind: 'outlet',
                mode: 'relayed',
              }),
            ],
            about: [{ event: 'e1', stance: 'asserts' }],
          },
          of('مسيّرات ضربت مستودع وقود قرب عين الرمّان أمس الثلاثاء وأوقعت خمسة جرحى'),
          of('نقلت'),
        ),
        statement(
          {
            id: 's2',
            act: 'claim-responsibility',
            medium: 'telegram',
            chain: [
              link(of('سرايا الوادي'), {
                id: 'wadi-companies',
                name: 'Wadi Companies',
                kind: 'organization',
                mode: 'relayed',
                disowned: true,
              }),
              link(of('منشور'), { id: 'local:2', name: 'A post on Telegram', kind: 'social-channel', mode: 'hearsay' }),
            ],
            about: [{ event: 'e1', stance: 'claims' }],
          },
          of('نفذوا العملية رداً على الغارات'),
          of('وجاء'),
        ),
        statement(
          {
            id: 's3',
            chain: [link(of('تقارير'), { id: 'local:3', kind: 'gap', anonymous: true, count: null, mode: 'hearsay' })],
          },
          of('سماع دوي رابع لم يُعرف مصدره'),
          of('تحدثت'),
        ),
      ],
      events: [
        mention(
          {
            id: 'e1',
            type: 'ASSAULT',
            label: 'drone attack',
            also: [of('هجوم'), of('العملية')],
            actors: [participant(of('سرايا الوادي'), 'wadi-companies', 'Wadi Companies')],
            places: [place(site, 'ain-rumman', 'Ain al-Rumman')],
            date: day('2025-03-04', when),
            wounded: { min: 5, max: 5 },
            casualties: [
              {
                what: 'wounded',
                who: null,
                min: 5,
                max: 5,
                ...spanOf(of('خمسة جرحى')),
                surface: 'خمسة جرحى',
                statement: 's1',
              },
            ],
            statements: ['s1', 's2'],
          },
          hit,
        ),
      ],
      leadEvent: 'e1',
      mentions: [{ ...spanOf(of('سرايا الوادي')), kind: 'group', id: 'wadi-companies', name: 'Wadi Companies' }],
    };
  },
});

export const denial = writeArticle({
  name: 'denial',
  outlet: difaf,
  published: '2025-03-05T23:10:00+03:00',
  blocks: [
    ['title', '«سرايا الوادي» تنفي صلتها بهجوم عين الرمّان'],
    [
      'paragraph',
      'نفت «سرايا الوادي» في بيان تلقت شبكة الضفاف نسخة منه أن تكون وراء الهجوم على مستودع الوقود، وقالت إن «المنشور المتداول مزوّر ولا يمثلنا».',
    ],
    ['paragraph', 'وأكد شاهد عيان يقيم قرب المكان لمراسلنا أنه رأى طائرتين «تقتربان من جهة النهر» قبل الانفجار.'],
  ],
  read: (of) => {
    const group = of('سرايا الوادي', 2);
    return {
      statements: [
        statement(
          {
            id: 's1',
            act: 'deny',
            medium: 'statement',
            chain: [link(group, { id: 'wadi-companies', name: 'Wadi Companies', kind: 'organization' })],
            about: [{ event: 'e1', stance: 'disclaims' }],
          },
          of('تكون وراء الهجوم على مستودع الوقود'),
          of('نفت'),
        ),
        statement(
          {
            id: 's2',
            act: 'deny',
            medium: 'statement',
            chain: [
              link(group, { id: 'wadi-companies', name: 'Wadi Companies', kind: 'organization', inherited: true }),
            ],
          },
          of('المنشور المتداول مزوّر ولا يمثلنا'),
          of('وقالت'),
        ),
        statement(
          {
            id: 's3',
            act: 'confirm',
            chain: [
              link(of('شاهد عيان يقيم قرب المكان'), {
                id: 'local:1',
                name: 'Unnamed eyewitness',
                kind: 'anonymous',
                anonymous: true,
              }),
            ],
            about: [{ event: 'e1', stance: 'asserts' }],
          },
          of('رأى طائرتين «تقتربان من جهة النهر» قبل الانفجار'),
          of('وأكد'),
        ),
      ],
      events: [
        mention(
          {
            id: 'e1',
            type: 'ASSAULT',
            label: 'drone attack',
            also: [of('الانفجار')],
            recipients: [participant(of('مستودع الوقود'), 'local:2', null)],
            places: [place(of('عين الرمّان'), 'ain-rumman', 'Ain al-Rumman')],
            munitions: [{ kind: 'drone', min: 2, max: 2, ...spanOf(of('طائرتين')), surface: 'طائرتين' }],
            statements: ['s3'],
          },
          of('الهجوم'),
        ),
      ],
      leadEvent: 'e1',
    };
  },
});

export const unread = writeArticle({
  name: 'unread',
  outlet: { id: 'harbour-post', name: 'Harbour Post' },
  published: '2025-03-05',
  language: 'en',
  blocks: [
    ['title', 'Drones hit fuel depot, five hurt'],
    [
      'paragraph',
      'Three drones struck a fuel depot near Ain al-Rumman on Tuesday, two security sources told the Nahrain agency.',
    ],
  ],
});

export const trap = '<script>window.ran = 1</script><img src=x onerror="window.ran = 2"><svg onload="window.ran = 3">';
/** What a hostile page would try: markup, handlers, turned-round text, an address that is code, a title without end. */
export const hostile = writeArticle({
  name: 'hostile',
  outlet: { id: 'trap', name: '<b onmouseover="window.ran = 4">Trap</b>' },
  published: '2025-03-01',
  url: 'javascript:window.ran=5',
  blocks: [
    ['title', `${trap} \u202egnp.exe\u202c \u0000 ${'طويل'.repeat(2000)}`],
    ['paragraph', `قال مسؤول إن ${trap} انفجر في المخزن \u202eمقلوب\u202c.`],
  ],
  read: (of) => ({
    statements: [
      statement(
        {
          id: 's1',
          chain: [link(of('مسؤول'), { id: 'local:1', name: `<i>${trap}</i>`, kind: 'anonymous', anonymous: true })],
          about: [{ event: 'e1', stance: 'asserts' }],
        },
        of(`${trap} انفجر في المخزن`),
        of('قال'),
      ),
    ],
    events: [mention({ id: 'e1', type: 'ASSAULT', label: trap, statements: ['s1'] }, of('انفجر'))],
    leadEvent: 'e1',
  }),
});

function spanOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
