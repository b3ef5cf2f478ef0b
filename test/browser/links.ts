import { type Links, linksSchema } from '../../src/model/index.ts';
import type { Article } from './article.ts';
import { denial, hostile, relay, trap, unread, wire } from './corpus.ts';

export const articles: Article[] = [wire, relay, denial, unread, hostile];
const id = (article: Article) => article.version.id;

export const attackId = 'a1b2c3d4e5f60718';
export const hostileId = 'ffffffffffffffff';

const sources = { id: 'local-sources', name: 'Two unnamed security sources', named: false, count: 2 };
const agency = { id: 'nahrain-agency', name: 'Nahrain News Agency' };

/** What linking would make of the articles. */
export const links: Links = linksSchema.parse({
  events: [
    {
      id: attackId,
      title: 'مسيّرات تستهدف مستودع وقود قرب بلدة عين الرمّان',
      mentions: [wire, relay, denial].map((article) => ({ document: id(article), event: 'e1' })),
      origins: {
        min: 1,
        max: 3,
        narrated: [],
        lines: [
          {
            origin: sources,
            via: [agency],
            carriers: [id(wire), id(relay)],
            evidence: [{ document: id(relay), statement: 's1' }],
            disowned: false,
          },
          {
            origin: { id: 'plain-operations', name: 'Plain Operations Command', named: true, count: 1 },
            via: [agency],
            carriers: [id(wire)],
            evidence: [{ document: id(wire), statement: 's2' }],
            disowned: false,
          },
          {
            origin: { id: 'wadi-companies', name: 'Wadi Companies', named: true, count: 1 },
            via: [{ id: 'telegram-post', name: 'A post on Telegram' }],
            carriers: [id(relay)],
            evidence: [{ document: id(relay), statement: 's2' }],
            disowned: true,
          },
          {
            origin: { id: 'eyewitness', name: 'Unnamed eyewitness', named: false, count: 1 },
            via: [],
            carriers: [id(denial)],
            evidence: [{ document: id(denial), statement: 's3' }],
            disowned: false,
          },
        ],
        why: [
          {
            ar: 'كل ما قالته المصادر المسمّاة يمر عبر وكالة نهرين.',
            en: 'All that the named origins say passes through Nahrain News Agency.',
          },
          {
            ar: 'المصدران الأمنيان معاً أصل واحد غير مسمّى.',
            en: 'The two security sources together are one unnamed origin.',
          },
        ],
      },
      carriers: 3,
      standing: ['disputed', 'disowned'],
      reasons: [{ ar: 'تبرأت منه «سرايا الوادي» في بيان.', en: 'Disowned by Wadi Companies in a statement.' }],
      relations: [],
      merges: [
        {
          a: { document: id(wire), event: 'e1' },
          b: { document: id(relay), event: 'e1' },
          score: 0.93,
          why: ['same place', 'same day', 'same figure'],
        },
        {
          a: { document: id(relay), event: 'e1' },
          b: { document: id(denial), event: 'e1' },
          score: 0.71,
          why: ['same target'],
        },
      ],
    },
    {
      id: hostileId,
      title: `${trap} \u202egnp.exe`,
      mentions: [{ document: id(hostile), event: 'e1' }],
      origins: { min: 0, max: 1, narrated: [], lines: [], why: [] },
      carriers: 1,
      standing: ['unconfirmed'],
      reasons: [],
      relations: [],
      merges: [],
    },
  ],
  statements: [
    {
      id: 'aaaaaaaaaaaaaaa1',
      members: [
        { document: id(wire), statement: 's1' },
        { document: id(relay), statement: 's1' },
      ],
      origins: { min: 1, max: 1, narrated: [], lines: [], why: [] },
      standing: ['single-origin', 'disputed'],
      reasons: [],
    },
    {
      id: 'aaaaaaaaaaaaaaa2',
      members: [{ document: id(relay), statement: 's2' }],
      origins: { min: 0, max: 0, narrated: [], lines: [], why: [] },
      standing: ['disowned'],
      reasons: [],
    },
  ],
  disputes: [
    {
      id: 'dddddddddddddd01',
      kind: 'retraction-of-statement',
      sides: [
        { document: id(relay), id: 's2' },
        { document: id(denial), id: 's2' },
      ],
      why: 'The supposed speaker says that the post is forged.',
    },
    {
      id: 'dddddddddddddd02',
      kind: 'conflicting-figures',
      sides: [
        { document: id(wire), id: 's1' },
        { document: id(wire), id: 's2' },
      ],
      why: 'wounded: 5 and 4',
    },
  ],
  copies: [],
  stories: [
    {
      id: 'cccccccccccccc01',
      title: 'هجوم مستودع عين الرمّان',
      documents: [wire, relay, denial].map(id),
      events: [attackId],
    },
  ],
} satisfies Links);
