import { describe, expect, it } from 'vitest';
import { indexKnowledge } from './knowledge.ts';
import { type KnowledgeTexts, type Layer, layEntries } from './overlay.ts';
import { KnowledgeError } from './problem.ts';

const places = '- { id: iraq, kind: country, country: IQ, en: [Iraq], ar: [العراق], precision: country }\n';

function textsOf(files: { actors?: string; places?: string; outlets?: string }, prefix = ''): KnowledgeTexts {
  return {
    prefix,
    texts: {
      'actors.yaml': files.actors ?? null,
      'places.yaml': files.places ?? (prefix === '' ? places : null),
      'outlets.yaml': files.outlets ?? null,
    },
  };
}

function problemsOf(...layers: Layer[]): string[] {
  try {
    layEntries(layers);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const actor = (rest: string) => `- { id: a, kind: person, en: [A], ar: [أ]${rest} }\n`;

describe('the shape of an entry', () => {
  const cases: [string, Parameters<typeof textsOf>[0], string][] = [
    [
      'an unknown kind',
      { actors: '- id: a\n  kind: armed-grup\n  en: [A]\n  ar: []\n' },
      'actors.yaml:2: field kind: expected one of state, government, armed-forces, armed-group, party, institution, international-organization, office, person, people; found "armed-grup"; did you mean "armed-group"?',
    ],
    [
      'an unknown field',
      { actors: '- id: a\n  kind: person\n  en: [A]\n  ar: []\n  partof: []\n' },
      'actors.yaml:5: field partof: unknown field; expected one of id, kind, en, ar, short, nisba, country, partOf, fights, holds, wikidata, context; did you mean "partOf"?',
    ],
    [
      'an unknown field inside',
      { actors: actor(', holds: [{ office: o, until: "2024" }]') },
      'actors.yaml:1: field holds[0].until: unknown field; expected one of office, from, to',
    ],
    [
      'a wrong type',
      { actors: '- id: a\n  kind: person\n  en: A\n  ar: []\n' },
      'actors.yaml:3: field en: expected a list, found "A"',
    ],
    [
      'a number for a date',
      { actors: actor(', holds: [{ office: o, from: 2024 }]') },
      'actors.yaml:1: field holds[0].from: expected text, found the number 2024; put it in quotes',
    ],
    [
      'a day that is no date',
      { actors: actor(', holds: [{ office: o, from: 21.4.2024 }]') },
      'actors.yaml:1: field holds[0].from: expected YYYY, YYYY-MM or YYYY-MM-DD; found "21.4.2024"',
    ],
    ['a missing field', { actors: '\n- id: a\n  en: [A]\n  ar: []\n' }, 'actors.yaml:2: field kind: missing field'],
    [
      'an empty list of names',
      { actors: '- { id: a, kind: person, en: [], ar: [] }' },
      'actors.yaml:1: field en: expected at least 1 name',
    ],
    [
      'an id that is none',
      { outlets: '- { id: Al Hayat, kind: newspaper, en: [A], ar: [] }' },
      'outlets.yaml:1: field id: expected lower-case words joined by hyphens; found "Al Hayat"',
    ],
    [
      'a latitude off the globe',
      { places: '- { id: x, kind: town, en: [X], ar: [], precision: town, lat: 99, lon: 4, source: s }' },
      'places.yaml:1: field lat: expected a number of at most 90, found the number 99',
    ],
    [
      'a list that is none',
      { actors: 'id: a\n' },
      'actors.yaml:1: expected a list of entries, each starting with "- id:"',
    ],
    [
      'an entry that is none',
      { actors: '- hezbollah\n' },
      'actors.yaml:1: expected a map of fields, found "hezbollah"',
    ],
    ['bytes that are no UTF-8', { actors: '# \uFFFD\n' }, 'actors.yaml:1: not valid UTF-8'],
  ];
  it.each(cases)('%s', (_, files, message) => {
    expect(problemsOf(textsOf(files))).toEqual([message]);
  });

  it('broken YAML', () => {
    const [message] = problemsOf(textsOf({ actors: '- id: a\n  en: [A\n- id: b\n' }));
    expect(message).toMatch(/^actors\.yaml:3: not valid YAML: /);
  });

  it('a file that is empty or all comment has no entries', () => {
    expect(problemsOf(textsOf({ actors: '', outlets: '# nothing yet\n' }))).toEqual([]);
  });
});

describe('what only all files show', () => {
  const office = '- { id: o, kind: office, en: [O], ar: [] }\n';
  const cases: [string, Parameters<typeof textsOf>[0], string][] = [
    ['the same id twice', { actors: `${office}\n${office}` }, 'actors.yaml:3: field id: "o" stands already on line 1'],
    [
      'a part of nothing',
      { actors: `${office}${actor(', partOf: [oo]')}`.replaceAll('id: o,', 'id: hamas,').replace('oo', 'hammas') },
      'actors.yaml:2: field partOf[0]: no actor has the id "hammas"; did you mean "hamas"?',
    ],
    [
      'an office that is none',
      { actors: actor(', holds: [{ office: crown }]') },
      'actors.yaml:1: field holds[0].office: no actor has the id "crown"',
    ],
    [
      'an office of another kind',
      { actors: `- { id: p, kind: party, en: [P], ar: [] }\n${actor(', holds: [{ office: p }]')}` },
      'actors.yaml:2: field holds[0].office: "p" is of kind party, not an office',
    ],
    [
      'an office held backwards',
      { actors: `${office}${actor(', holds: [{ office: o, from: 2024-05, to: 2023-01 }]')}` },
      'actors.yaml:2: field holds[0].to: 2023-01 is before 2024-05',
    ],
    [
      'a party that holds an office',
      { actors: `${office}- { id: p, kind: party, en: [P], ar: [], holds: [{ office: o }] }` },
      'actors.yaml:2: field holds: only a person holds an office, and "p" is party',
    ],
    [
      'an actor of no country',
      { actors: actor(', country: XQ') },
      'actors.yaml:1: field country: no place of kind country has the code "XQ" (ISO 3166-1 alpha-2)',
    ],
    [
      'an actor that is part of itself',
      { actors: actor(', partOf: [a]') },
      'actors.yaml:1: field partOf: "a" contains itself, directly or by way of others',
    ],
    [
      'a place in nothing',
      { places: `${places}- { id: x, kind: town, en: [X], ar: [], in: irak, precision: town }` },
      'places.yaml:2: field in: no place has the id "irak"; did you mean "iraq"?',
    ],
    [
      'coordinates out of nowhere',
      { places: `${places}- { id: x, kind: town, en: [X], ar: [], precision: town, lat: 33, lon: 44 }` },
      'places.yaml:2: field lat: coordinates need a source; say where they come from in field source',
    ],
    [
      'half a coordinate',
      { places: `${places}- { id: x, kind: town, en: [X], ar: [], precision: town, lon: 44, source: s }` },
      'places.yaml:2: field lon: lat and lon go together; only one of them is given',
    ],
    [
      'a voice of nobody',
      { outlets: '- { id: x, kind: channel, en: [X], ar: [], voiceOf: nobody }' },
      'outlets.yaml:1: field voiceOf: no actor has the id "nobody"',
    ],
    [
      'a family of one',
      {
        outlets:
          '- { id: rt, kind: channel, en: [X], ar: [], family: rtt }\n- { id: y, kind: channel, en: [Y], ar: [] }',
      },
      'outlets.yaml:1: field family: no outlet has the id "rtt" and no other outlet is of this family; did you mean "rt"?',
    ],
    [
      'an outlet of no country',
      { outlets: '- { id: x, kind: channel, en: [X], ar: [], country: XQ }' },
      'outlets.yaml:1: field country: no place of kind country has the code "XQ" (ISO 3166-1 alpha-2)',
    ],
    [
      'a host of two',
      {
        outlets:
          '- { id: x, kind: channel, en: [X], ar: [], hosts: [x.com] }\n- { id: y, kind: channel, en: [Y], ar: [], hosts: [www.X.com] }',
      },
      'outlets.yaml:2: field hosts[0]: "www.X.com" belongs to "x" too',
    ],
    [
      'a name of two',
      {
        places: `${places}- { id: t, kind: town, en: [T], ar: [طرابلس], precision: town }\n- { id: u, kind: town, en: [U], ar: [طَرابُلس], precision: town }`,
      },
      'places.yaml:3: field ar[0]: "طَرابُلس" is also a name of the place "t"; one of them needs context',
    ],
    [
      'a name without letters',
      { actors: '- { id: a, kind: person, en: [A], ar: ["…"] }' },
      'actors.yaml:1: field ar[0]: "…" has no letter to find it by',
    ],
  ];
  it.each(cases)('%s', (_, files, message) => {
    expect(problemsOf(textsOf(files))).toEqual([message]);
  });

  it('a circle of containers is reported at each of its places', () => {
    const circle =
      '- { id: x, kind: town, en: [X], ar: [], in: y, precision: town }\n- { id: y, kind: town, en: [Y], ar: [], in: x, precision: town }';
    expect(problemsOf(textsOf({ places: circle }))).toHaveLength(2);
  });

  it('one name may be borne twice where context tells them apart, or by two kinds', () => {
    const told = `${places}- { id: t, kind: town, en: [T], ar: [طرابلس], precision: town }\n- { id: u, kind: town, en: [U], ar: [طرابلس], precision: town, context: [لبنان] }\n- { id: v, kind: governorate, en: [V], ar: [طرابلس], precision: governorate }`;
    expect(problemsOf(textsOf({ places: told }))).toEqual([]);
  });

  it('all mistakes of all files come at once, in the order of files and lines', () => {
    const actors = '- { id: a, kind: persn, en: [A], ar: [], x: 1 }\n- { kind: person, en: [B], ar: [] }\n';
    const lines = problemsOf(textsOf({ actors, outlets: 'no: list' }));
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      'actors.yaml:1',
      'actors.yaml:1',
      'actors.yaml:2',
      'outlets.yaml:1',
    ]);
  });
});

describe('layers', () => {
  const base = textsOf({ actors: actor(', country: IQ') });

  it('the same id replaces, a new id adds', () => {
    const own = textsOf(
      { actors: '- { id: a, kind: party, en: [Mine], ar: [] }\n- { id: b, kind: person, en: [B], ar: [ب] }' },
      'own/',
    );
    const laid = layEntries([base, own]);
    expect(laid.actors.map((each) => [each.id, each.en[0]])).toEqual([
      ['a', 'Mine'],
      ['b', 'B'],
    ]);
  });

  it('a mistake in the user’s file names that file', () => {
    expect(problemsOf(base, textsOf({ actors: '- { id: b, kind: person, en: [a], ar: [] }' }, 'own/'))).toEqual([
      'own/actors.yaml:1: field en[0]: "a" is also a name of the actor "a"; one of them needs context',
    ]);
  });

  it('what replaces takes the blame even where it comes before what it clashes with', () => {
    const two = textsOf({ actors: `${actor('')}- { id: z, kind: person, en: [Z], ar: [] }` });
    const own = textsOf({ actors: '- { id: a, kind: person, en: [Z], ar: [] }' }, 'own/');
    expect(problemsOf(two, own)[0]).toMatch(/^own\/actors\.yaml:1: field en\[0\]: "Z" is also a name of the actor "z"/);
  });

  it('checked entries may be a layer too', () => {
    const laid = layEntries([
      layEntries([base]),
      textsOf({ actors: '- { id: b, kind: person, en: [B], ar: [] }' }, 'own/'),
    ]);
    expect(laid.actors).toHaveLength(2);
  });

  it('the hash is of the content: not of its order, its files or its spelling in YAML', () => {
    const b = '- { id: b, kind: person, en: [B], ar: [] }';
    const inOne = indexKnowledge(layEntries([textsOf({ actors: `${actor('')}${b}` })]));
    const inTwo = indexKnowledge(
      layEntries([
        textsOf({ actors: b }),
        textsOf({ actors: '- ar: ["أ"]\n  en: ["A"]\n  kind: person\n  id: a\n' }, 'own/'),
      ]),
    );
    const other = indexKnowledge(layEntries([textsOf({ actors: `${actor(', country: IQ')}${b}` })]));
    expect(inTwo.hash).toBe(inOne.hash);
    expect(other.hash).not.toBe(inOne.hash);
  });
});
