import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../text/index.ts';
import { cueVerbs } from '../cues/verbs.ts';
import { spelledForms } from './conjugation.ts';
import { conjugate, verbs } from './index.ts';
import type { Verb } from './verb.ts';

const shapes = (verb: Verb, wanted: string): string =>
  spelledForms(verb)
    .filter((form) => `${form.part} ${form.voice} ${form.gender} ${form.number}` === wanted)
    .map((form) => form.spelled)
    .join(' ');

const table: [Verb, string, string][] = [
  [{ lemma: 'قال', root: 'قول', form: 1 }, 'perfect active f s', 'قالت'],
  [{ lemma: 'قال', root: 'قول', form: 1 }, 'imperfect active m s', 'يقول يقل'],
  [{ lemma: 'باع', root: 'بيع', form: 1 }, 'imperfect active m s', 'يبيع يبع'],
  [{ lemma: 'نام', root: 'نوم', form: 1, vowel: 'a' }, 'imperfect active m s', 'ينام ينم'],
  [{ lemma: 'قال', root: 'قول', form: 1 }, 'perfect passive m s', 'قيل'],
  [{ lemma: 'دعا', root: 'دعو', form: 1 }, 'perfect active m d', 'دعوا'],
  [{ lemma: 'نفى', root: 'نفي', form: 1 }, 'perfect active f s', 'نفت'],
  [{ lemma: 'نفى', root: 'نفي', form: 1 }, 'imperfect active m p', 'ينفون ينفوا'],
  [{ lemma: 'لقي', root: 'لقي', form: 1 }, 'imperfect active m s', 'يلقى يلق'],
  [{ lemma: 'رأى', root: 'رأي', form: 1, vowel: 'a' }, 'imperfect active m s', 'يرى ير'],
  [{ lemma: 'أرى', root: 'رأي', form: 4 }, 'perfect active m s', 'أرى'],
  [{ lemma: 'وصل', root: 'وصل', form: 1 }, 'imperfect active m s', 'يصل'],
  [{ lemma: 'شن', root: 'شنن', form: 1 }, 'perfect active f p', 'شنن'],
  [{ lemma: 'أخذ', root: 'أخذ', form: 1 }, 'imperfect passive m s', 'يؤخذ'],
  [{ lemma: 'بدأ', root: 'بدأ', form: 1 }, 'perfect active m p', 'بدؤوا بدأوا'],
  [{ lemma: 'سأل', root: 'سأل', form: 1 }, 'perfect passive m s', 'سئل'],
  [{ lemma: 'سأل', root: 'سأل', form: 1 }, 'passive-participle passive m s', 'مسؤول مسئول'],
  [{ lemma: 'هدأ', root: 'هدأ', form: 2 }, 'masdar either f s', 'تهدئة'],
  [{ lemma: 'سمى', root: 'سمو', form: 2 }, 'masdar either f s', 'تسمية'],
  [{ lemma: 'هاجم', root: 'هجم', form: 3 }, 'perfect passive m s', 'هوجم'],
  [{ lemma: 'آمن', root: 'أمن', form: 4 }, 'imperfect active m s', 'يؤمن'],
  [{ lemma: 'أوقف', root: 'وقف', form: 4 }, 'masdar either m s', 'إيقاف'],
  [{ lemma: 'أصاب', root: 'صوب', form: 4 }, 'perfect passive f s', 'أصيبت'],
  [{ lemma: 'أحيا', root: 'حيي', form: 4 }, 'perfect active m s', 'أحيا'],
  [{ lemma: 'تساءل', root: 'سأل', form: 6 }, 'masdar either m s', 'تساؤل'],
  [{ lemma: 'انهار', root: 'هور', form: 7 }, 'masdar either m s', 'انهيار'],
  [{ lemma: 'اتصل', root: 'وصل', form: 8 }, 'imperfect active m s', 'يتصل'],
  [{ lemma: 'ادعى', root: 'دعو', form: 8 }, 'masdar either m s', 'ادعاء'],
  [{ lemma: 'ازداد', root: 'زيد', form: 8 }, 'masdar either m s', 'ازدياد'],
  [{ lemma: 'اصطدم', root: 'صدم', form: 8 }, 'imperfect active f s', 'تصطدم'],
  [{ lemma: 'استأنف', root: 'أنف', form: 10 }, 'perfect passive m s', 'استؤنف'],
  [{ lemma: 'استعاد', root: 'عود', form: 10 }, 'masdar either f s', 'استعادة'],
  [{ lemma: 'استحوذ', root: 'حوذ', form: 10 }, 'imperfect active m s', 'يستحوذ'],
  [{ lemma: 'سيطر', root: 'سيطر', form: 11 }, 'masdar either f s', 'سيطرة'],
  [{ lemma: 'قصف', root: 'قصف', form: 1, masdar: ['قصف'] }, 'masdar either m s', 'قصف'],
];

describe('conjugate', () => {
  it.each(table)('%o as %s', (verb, wanted, expected) => {
    expect(shapes(verb, wanted)).toBe(expected);
  });

  it('gives a shape that may be active or passive once', () => {
    const forms = conjugate({ lemma: 'قتل', root: 'قتل', form: 1 }).filter((form) => form.folded === 'قتل');
    expect(forms.map((form) => form.voice)).toEqual(['either']);
  });

  it('gives each verb of the inventory back its own lemma, with its hamza', () => {
    const lost = verbs.filter(
      (verb) => !spelledForms(verb).some((form) => form.spelled === verb.lemma && form.part === 'perfect'),
    );
    expect(lost).toEqual([]);
  });

  it('writes nothing but folded letters', () => {
    const unfolded = verbs.flatMap(conjugate).filter((form) => fold(form.folded) !== form.folded || form.folded === '');
    expect(unfolded).toEqual([]);
  });
});

const speller = (words: readonly string[]): string[] | null => {
  const run = spawnSync('hunspell', ['-d', 'ar', '-i', 'utf-8', '-l'], {
    input: `${words.join('\n')}\n`,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return run.status === 0 ? run.stdout.split('\n') : null;
};

describe('against the Arabic spelling dictionary', () => {
  const oracle = speller(['كتاب']) !== null;
  it.skipIf(!oracle)('accepts 98 in 100 of the active forms of the verbs that it knows', () => {
    const unknown = new Set(speller(verbs.map((verb) => verb.lemma)));
    const words = verbs
      .filter((verb) => !unknown.has(verb.lemma))
      .flatMap((verb) => spelledForms(verb))
      .filter((form) => form.voice === 'active' && (form.part === 'perfect' || form.part === 'imperfect'))
      // the dictionary knows no dual of a weak verb's imperfect
      .filter((form) => form.part === 'perfect' || form.number !== 'd')
      .map((form) => form.spelled);
    const refused = new Set(speller(words));
    expect(words.length).toBeGreaterThan(10000);
    expect(words.filter((word) => refused.has(word)).length / words.length).toBeLessThan(0.02);
  });
});

it('knows the forms of every verb that reports: one that it does not know is never read', () => {
  const known = new Set(verbs.map(({ lemma }) => lemma));
  expect(cueVerbs.map(({ lemma }) => lemma).filter((lemma) => !known.has(lemma))).toEqual([]);
});
