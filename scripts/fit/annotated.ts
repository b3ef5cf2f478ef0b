import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Version } from '../../src/model/index.ts';
import {
  annotatedArticles,
  eventsFolder,
  goldFolder,
  singleFolder,
  unreadFolder,
} from '../../test/annotations/load.ts';
import { versionsOf } from '../../test/articles.ts';

interface GoldFiller {
  surface: string | null;
  canonical_en?: string;
}

/** An event of gold, as far as fitting looks at it. */
export interface GoldEvent {
  id: string;
  actor?: GoldFiller[];
  recipient?: GoldFiller[];
  place?: GoldFiller[];
}

/** An annotated article. `measured`: only looked at, nothing is fitted to it. */
export interface Article {
  set: string;
  id: string;
  version: Version;
  gold: { events: GoldEvent[] };
  goldFolder: string;
  measured: boolean;
}

interface Rate {
  f1: number;
  precision: number | null;
  recall: number | null;
  gold: number;
}

/** The scorer of the outside material. */
export interface Scorer {
  loadAliases(goldFolder: string): void;
  scoreDocument(
    gold: unknown,
    text: string,
    reading: unknown,
    show: boolean,
  ): { score: unknown; eventOf: Map<string, string> };
  total(
    scores: unknown[],
  ): Record<
    'statements' | 'origin' | 'originIdentity' | 'chain' | 'act' | 'events' | 'strict' | 'disputes' | 'furniture',
    Rate
  > & { slots: Record<string, { accuracy: number | null; of: number }> };
}

const shared = process.env['ISNAD_SHARED'] ?? resolve('..', 'shared');
const dev = join(shared, 'eval/gold-dev');
const devTexts = join(shared, 'eval/texts-dev');

export const loadScorer = async (): Promise<Scorer> => import(pathToFileURL(join(shared, 'eval/score.mjs')).href);

/** Every article with annotated events, ours and the outside material's. */
export async function allArticles(): Promise<Article[]> {
  const kept = async (set: string, folder: string, measured = false): Promise<Article[]> =>
    (await annotatedArticles(folder)).map(({ version, gold }) => ({
      set,
      id: gold['doc'] as string,
      version,
      gold: gold as unknown as Article['gold'],
      goldFolder: folder,
      measured,
    }));
  const own = (name: string): string => join('test/articles', name);
  return [
    ...(await fromFolder('seeds', join(shared, 'seeds'), join(shared, 'eval/gold'), () => true)),
    ...(await fromFolder('read', devTexts, dev, (id) => id < 'n168')),
    ...(await fromFolder('own, learnt from', own('work'), own('work/gold'), () => true)),
    ...(await kept('annotated', goldFolder)),
    ...(await kept('events alone', eventsFolder)),
    ...(await kept('one annotator', singleFolder)),
    ...(await kept('one annotator, unread', unreadFolder, true)),
    ...(await fromFolder('unread', devTexts, dev, (id) => id >= 'n168', true)),
    ...(await fromFolder('own, unread', own('unread'), own('unread/gold'), () => true, true)),
  ];
}

async function fromFolder(
  set: string,
  texts: string,
  folder: string,
  isIn: (id: string) => boolean,
  measured = false,
): Promise<Article[]> {
  const articles: Article[] = [];
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'cross.json')
    .map((file) => file.replace('.json', ''))
    .filter(isIn);
  const files = readdirSync(texts).filter((file) => file.endsWith('.txt'));
  for (const id of ids) {
    const file = files.find((name) => name === `${id}.txt` || name.startsWith(`${id}_`));
    if (file === undefined) throw new Error(`${id}: no text in ${basename(texts)}`);
    const [version] = await versionsOf([join(texts, file)]);
    const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
    articles.push({ set, id, version: version as Version, gold, goldFolder: folder, measured });
  }
  return articles;
}
