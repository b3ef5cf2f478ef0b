import { linksSchema } from '../../src/model/index.ts';
import { type Article, link, statement, writeArticle } from './article.ts';

/** A hundred invented outlets that pass on what the others say: the busiest are taken from by most, as agencies are. */
const outlets = 100;
const articlesEach = 6;

const kinds = [
  ['وكالة', 'الإخبارية', 'News Agency'],
  ['صحيفة', 'اليومية', 'Daily'],
  ['شبكة', 'الإعلامية المستقلة', 'Independent Media Network'],
  ['إذاعة', '', 'Radio'],
  ['قناة', 'الفضائية', 'TV'],
] as const;
const firsts = ['سد', 'نه', 'رم', 'جب', 'كر', 'عن', 'شم', 'طل', 'قص', 'وت'];
const lasts = ['ران', 'ارة', 'وان', 'يلة', 'اب', 'ور', 'اقة', 'ين', 'ام', 'يد'];
const latin = ['sad', 'nah', 'ram', 'jab', 'kar', 'an', 'sham', 'tal', 'qas', 'wat'];
const ends = ['ran', 'ara', 'wan', 'ila', 'ab', 'ur', 'aqa', 'in', 'am', 'id'];

const digits = (n: number) => [Math.floor(n / 10), n % 10] as const;

function namesOf(n: number): { ar: string; en: string } {
  const [tens, ones] = digits(n);
  const [kind, tail, english] = kinds[n % kinds.length] ?? kinds[0];
  const name = `${latin[tens]}${ends[ones]}`;
  return {
    ar: `${kind} ${firsts[tens]}${lasts[ones]} ${tail}`.trim(),
    en: `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${english}`,
  };
}

const idOfOutlet = (n: number) => `outlet-${n}`;

export const outletNames = Array.from({ length: outlets }, (_, n) => {
  return { id: idOfOutlet(n), kind: 'outlet' as const, ...namesOf(n) };
});

/** From whom an outlet takes what it says in one article: mostly from a few, now and then from any. */
function givers(outlet: number, article: number): number[] {
  const seed = outlet * 31 + article * 17;
  const agency = (outlet * 7) % 12;
  const any = (seed * 13 + 5) % outlets;
  const found = article % 3 < 2 ? [agency] : [any, (seed * seed) % 12];
  return found.filter((one, at) => one !== outlet && found.indexOf(one) === at);
}

function articleOf(outlet: number, n: number): Article {
  const { en } = namesOf(outlet);
  const chain = givers(outlet, n);
  const carried = chain.map((giver) => namesOf(giver).ar).join(' نقلاً عن ');
  const said = `قالت ${carried} إن الطريق رقم ${n + 1} أُغلق ساعتين.`;
  return writeArticle({
    name: `outlet-${outlet}-${n}`,
    outlet: { id: idOfOutlet(outlet), name: en },
    published: `2025-04-${String(n + 1).padStart(2, '0')}`,
    blocks: [
      ['title', `طريق يُغلق، رواية ${outlet} و${n}`],
      ['paragraph', said],
    ],
    read: (of) =>
      chain.length === 0
        ? {}
        : {
            statements: [
              statement(
                {
                  id: 's1',
                  chain: chain.map((giver) =>
                    link(of(namesOf(giver).ar), {
                      id: idOfOutlet(giver),
                      name: namesOf(giver).en,
                      kind: 'outlet',
                      mode: 'relayed',
                    }),
                  ),
                },
                of(`الطريق رقم ${n + 1} أُغلق ساعتين`),
                of('قالت'),
              ),
            ],
          },
  });
}

export const outletArticles: Article[] = Array.from({ length: outlets }, (_, outlet) =>
  Array.from({ length: articlesEach }, (_, n) => articleOf(outlet, n)),
).flat();

export const outletLinks = linksSchema.parse({ events: [], statements: [], disputes: [], stories: [], copies: [] });
