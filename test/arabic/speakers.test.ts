import { expect, it } from 'vitest';
import { readText } from './reader.ts';

const speakersOf = (text: string): (string | null)[] =>
  readText(text).statements.map(({ chain }) => chain[0]?.surface ?? null);

it('what a deed left is no part of the body that says so', () => {
  expect(speakersOf('خلف القصف وفق الدفاع المدني دمارا واسعا.')).toEqual(['الدفاع المدني']);
  expect(speakersOf('أحدث الانفجار بحسب وزارة الداخلية أضرارا كبيرة.')).toEqual(['وزارة الداخلية']);
});

it('a name behind a title belongs to it', () => {
  expect(speakersOf('أكد المتحدث العسكري يحيى سريع أن الهجوم فشل.')).toEqual(['المتحدث العسكري يحيى سريع']);
});
