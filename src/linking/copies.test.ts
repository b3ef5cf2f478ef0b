import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyContext } from './context.ts';
import { chooseOriginal, sharedPassages } from './copies.ts';
import { linkProfiles } from './link.ts';
import { compareShingles, copyKeys, hash32, packHashes, shinglesOf, unpackHashes } from './minhash.ts';
import type { Profile } from './profile.ts';
import { type Draft, draftProfile, outletLink } from './testing.ts';

const sentence = (seed: number): string =>
  Array.from(
    { length: 12 },
    (_, i) => `كلمة${String.fromCharCode(0x627 + ((seed * 7 + i * i) % 26))}${seed}ا${i}`,
  ).join(' ');
const story = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, i) => `${sentence(from + i)}.`);
const draft = (id: string, text: string[], over: Partial<Draft> = {}): Profile => draftProfile({ id, text, ...over });
const findCopies = (profiles: Profile[]) => linkProfiles(profiles, emptyContext);
const idsOf = (...profiles: Profile[]): string[] => profiles.map((profile) => profile.document.id).sort();

describe('copies are found', () => {
  test('where the text is the same under another headline', () => {
    const [a, b] = [
      draft('a', story(0, 10), { title: 'عنوان' }),
      draft('b', story(0, 10), { title: 'عنوان مختلف تماما' }),
    ];
    expect(findCopies([a, b]).copies).toEqual([{ kind: 'same', documents: idsOf(a, b) }]);
  });

  test('where a header is added and captions stand between', () => {
    const a = draft('a', story(0, 10));
    const b = draft('b', ['خاص - غرفة الأخبار في العاصمة.', ...story(0, 10)], { captions: [sentence(99)] });
    expect(findCopies([a, b]).copies).toEqual([{ kind: 'near', documents: idsOf(a, b) }]);
  });

  test('where the end is cut off', () => {
    const [a, b] = [draft('a', story(0, 20)), draft('b', story(0, 10))];
    expect(findCopies([a, b]).copies).toEqual([{ kind: 'near', documents: idsOf(a, b) }]);
  });

  test('where every fifth sentence is written anew', () => {
    const edited = story(0, 12).map((line, i) => (i % 5 === 4 ? `${sentence(200 + i)}.` : line));
    const [a, b] = [draft('a', story(0, 12)), draft('b', edited)];
    expect(findCopies([a, b]).copies).toHaveLength(1);
  });
});

describe('no copies', () => {
  test('where two articles share a sentence', () => {
    const [a, b] = [draft('a', story(0, 10)), draft('b', [...story(50, 59), ...story(0, 1)])];
    expect(findCopies([a, b]).copies).toEqual([]);
    expect(sharedPassages(a, b)).toHaveLength(1);
  });

  test('where texts are only a few words long', () => {
    expect(findCopies([draft('a', ['عاجل.']), draft('b', ['عاجل.'])]).copies).toEqual([]);
  });

  test('between two articles that a digest prints one after the other', () => {
    const [a, b] = [draft('a', story(0, 10)), draft('b', story(20, 30))];
    const digest = draft('c', [...story(0, 10), ...story(20, 30)]);
    const { copies } = findCopies([a, b, digest]);
    expect(copies.every(({ documents }) => documents.length === 2)).toBe(true);
    expect(copies.some(({ documents }) => documents.join() === idsOf(a, b).join())).toBe(false);
  });
});

describe('what the others copy', () => {
  test('is the earliest', () => {
    const a = draft('a', story(0, 10), { published: '2025-03-03' });
    const b = draft('b', story(0, 10), { published: '2025-03-02' });
    expect(chooseOriginal([a, b])).toBe(b);
  });

  test('of one day, is the long one where the other is cut short', () => {
    const [a, b] = [draft('a', story(0, 20)), draft('b', story(0, 10))];
    expect(chooseOriginal([a, b])).toBe(a);
  });

  test('of one day, is the one without what the other adds', () => {
    const [a, b] = [draft('a', [...story(0, 10), `${sentence(99)}.`]), draft('b', story(0, 10))];
    expect(chooseOriginal([a, b])).toBe(b);
  });
});

describe('who is credited', () => {
  const text = story(0, 10);
  /** A copy with a line of its own that credits outlets. */
  const crediting = (id: string, outlet: string | null, credits: string[], over: Partial<Draft> = {}): Profile =>
    draft(id, [...text, `${sentence(300 + id.charCodeAt(0))}.`], {
      outlet,
      statements: credits.map((credit, i) => ({
        id: `s${i}`,
        says: text[i] as string,
        chain: [outletLink(credit)],
      })),
      ...over,
    });
  const repeated = (one: Profile, id: string, outlet: string | null): Profile => ({
    ...one,
    document: { ...one.document, id, outlet: outlet === null ? null : { id: outlet, name: outlet } },
  });
  const plain = draft('a', text, { outlet: 'paper' });

  test('is the original where most other texts say so', () => {
    const agency = crediting('z', 'agency', []);
    expect(chooseOriginal([crediting('b', 'two', ['agency']), crediting('c', 'three', ['agency']), agency])).toBe(
      agency,
    );
  });

  test('by a single copy of several is not believed', () => {
    const forged = crediting('b', 'two', ['agency']);
    const group = [plain, crediting('c', 'three', []), crediting('d', 'four', ['two']), forged];
    expect(chooseOriginal(group)).toBe(plain);
  });

  test('by a copy repeated word for word, or twice by one outlet, is credited once', () => {
    const forged = crediting('b', 'two', ['agency']);
    expect(chooseOriginal([plain, forged, repeated(forged, 'c', 'three')])).toBe(plain);
    expect(chooseOriginal([plain, forged, crediting('d', 'two', ['agency'])])).toBe(plain);
  });

  test('is nobody where the name of the outlet has no word of content', () => {
    const nameless = crediting('b', 'و', ['agency']);
    const other = crediting('c', 'three', []);
    const [first, ...rest] = crediting('d', 'four', ['x']).statements;
    const wordless = { ...first, chain: first?.chain.map((link) => ({ ...link, id: 'outlet:x', words: [] })) };
    const crediter = { ...other, statements: [wordless, ...rest] } as Profile;
    expect(chooseOriginal([nameless, crediter])).toBe(crediter);
  });

  test('does not change with copies repeated word for word', () => {
    const outlets = ['one', 'two', 'three'];
    const member = fc.record({
      outlet: fc.constantFrom(...outlets, null),
      credits: fc.subarray([...outlets, 'agency']),
      published: fc.constantFrom('2025-03-02', '2025-03-02', '2025-03-03', null),
    });
    const copies = fc.array(fc.record({ of: fc.nat(4), outlet: fc.boolean() }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(member, { minLength: 2, maxLength: 5 }), copies, (members, added) => {
        const group = members.map(({ outlet, credits, published }, i) =>
          crediting(String.fromCharCode(97 + i), outlet, credits, { published }),
        );
        const repeats = added.map(({ of, outlet }, i) => {
          const one = group[of % group.length] as Profile;
          // after all others of its day, by the same outlet or one that nobody credits
          return repeated(one, `z${i}`, outlet ? (one.document.outlet?.id ?? null) : `mirror-${i}`);
        });
        expect(chooseOriginal([...repeats, ...group]).text.hash).toBe(chooseOriginal(group).text.hash);
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});

describe('sketches', () => {
  const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 60, maxLength: 120 });

  // shingles are spread by their hash; numbers as they are drawn crowd at the small end, where the keys are taken from
  const mixed = hashes.map((drawn) => drawn.map((number) => hash32(String(number))));

  test('that share half their shingles meet under some key, always the same', () => {
    fc.assert(
      fc.property(mixed, mixed, (shared, own) => {
        const a = { scale: 1, hashes: [...shared].sort((x, y) => x - y) };
        const b = {
          scale: 1,
          hashes: [...new Set([...shared, ...own.slice(0, shared.length / 3)])].sort((x, y) => x - y),
        };
        const keys = new Set(copyKeys(a));
        expect(copyKeys(b).some((key) => keys.has(key))).toBe(true);
        expect(copyKeys(a)).toEqual([...keys]);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  test('keep their hashes through the store', () => {
    fc.assert(
      fc.property(hashes, (list) => {
        expect(unpackHashes(packHashes(list))).toEqual(list);
      }),
      { endOnFailure: true },
    );
  });

  test('of long texts are thinned and still compare', () => {
    const words = Array.from({ length: 9000 }, (_, i) => `w${i}`);
    const [whole, half] = [shinglesOf(words), shinglesOf(words.slice(0, 4500))];
    expect(whole.scale).toBeGreaterThan(half.scale);
    expect(compareShingles(whole, half).resemblance).toBeCloseTo(0.5, 1);
  });
});
