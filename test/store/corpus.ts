import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const outlets = ['asharq', 'nedaa', 'wakala', 'sahifa'];
const towns = ['زمار', 'سنجار', 'القائم', 'دير الزور', 'الحسكة'];

/** Writes `count` small articles into a folder and gives their paths. The same number gives the same words. */
export function writeCorpus(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true });
  const paths: string[] = [];
  for (let n = 0; n < count; n++) {
    const path = join(folder, `${String(n).padStart(4, '0')}.txt`);
    writeFileSync(path, articleOf(n));
    paths.push(path);
  }
  return paths;
}

function articleOf(n: number): string {
  const town = towns[n % towns.length];
  const day = `2024-04-${String((n % 27) + 1).padStart(2, '0')}`;
  const claim = `القوات قصفت مواقع قرب ${town} في الهجوم ${n % 20}`;
  const lines = [
    `title: هجوم قرب ${town} رقم ${n}`,
    `outlet: ${outlets[n % outlets.length]}`,
    `published: ${day}`,
    `language: ${n % 9 === 8 ? 'en' : 'ar'}`,
    '',
    `army: ${claim}`,
    `ministry: سقط جريحان في ${town} بحسب الحصيلة ${n}`,
    n % 5 === 4
      ? `-faction: القوات قصفت مواقع قرب ${towns[(n - 4) % towns.length]} في الهجوم ${(n - 4) % 20}`
      : 'لا تعليق.',
    `!ASSAULT ${day} ${town} ${n % 10}`,
  ];
  return lines.join('\n');
}
