import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Found, runCases } from '../cases.ts';
import { readText } from './reader.ts';

/**
 * `statement "cue" "content" act by "origin" and "second speaker" via "who passed it on"`: `again` before a link that the passage does not
 * repeat, `not-said` behind the act of what was not said, `medium` last where one is told.
 */
const kinds = {
  statement: (text: string, settings: Readonly<Record<string, string>>): Found[] =>
    readText(text, settings['now'] ?? null, settings['outlet'] ?? null).statements.map((statement) => ({
      parts: [
        statement.cue ?? '-',
        ...statement.content,
        statement.act,
        ...(statement.notSaid ? ['not-said'] : []),
        ...statement.chain.flatMap((link, n) => [
          n === 0 ? 'by' : link.coSpeaker ? 'and' : 'via',
          ...(link.inherited ? ['again'] : []),
          link.start === null || link.end === null ? '-' : { start: link.start, end: link.end },
        ]),
        ...(statement.medium === null ? [] : [statement.medium]),
      ],
      rules: statement.trail.map((step) => step.rule),
    })),
};

for (const name of [
  'statements',
  'classes',
  'added',
  'speakers',
  'targets',
  'topics',
  'saying-nouns',
  'reaches',
  'ends',
])
  runCases(fileURLToPath(new URL(`../../src/languages/ar/statements/${name}.cases`, import.meta.url)), { kinds });

// the cases do not print who is unnamed
describe('A source whom nobody names', () => {
  const sourceOf = (text: string) => readText(text, '2025-03-10').statements[0]?.chain[0];

  test.each([
    ['a hospital', 'وقال مسؤول في مستشفى محمد الخامس إن القصف تواصل.'],
    ['a family', 'وقال مصدر مقرب من عائلة محمد علان إن القصف تواصل.'],
    ['a street', 'وقال شاهد عيان في شارع عمر المختار إن القصف تواصل.'],
  ])('has no name because %s has one', (_, text) => {
    expect(sourceOf(text)).toMatchObject({ anonymous: true, kind: 'anonymous' });
  });

  test.each([
    ['official', 'وقال مسؤول محلي مدير الناحية محمد صالح إن القصف تواصل.'],
    ['person', 'وقال أحد السكان الشاب محمد صالح إن القصف تواصل.'],
  ])('is named by a name behind all that they are: %s', (kind, text) => {
    expect(sourceOf(text)).toMatchObject({ anonymous: false, kind });
  });
});
