import { expect, it } from 'vitest';
import { showFeedReason } from './reasons.ts';

it.each([
  ['the server answered 503: open it in a browser and save the page', '503'],
  ['the server took too long: try again later', 'تأخر'],
  ['no answer within 30 seconds', 'تأخر'],
  ['it is no feed (RSS, Atom, RDF or JSON Feed): give the address of one', 'ليس خلاصة'],
  ['more than 5 redirects: give the address that they lead to', '5'],
  ['the server could not be reached (ECONNREFUSED): try again later', 'تعذّر الوصول'],
])('%s is said in Arabic too', (reason, part) => {
  const shown = showFeedReason('ar', reason);
  expect(shown.language).toBe('ar');
  expect(shown.text).toContain(part);
  expect(shown.text).not.toMatch(/[A-Za-z$]/);
  expect(showFeedReason('en', reason)).toEqual({ text: reason, language: 'en' });
});

it('what nobody has words for is given as it was noted', () => {
  expect(showFeedReason('ar', 'the moon was in the way')).toEqual({ text: 'the moon was in the way', language: 'en' });
});
