// Synthetic readings with known events: what a store of a hundred thousand articles is like, without a hundred thousand articles.
import { documentKey, hashOf, idOf } from '../dist/model/index.js';

/** A small generator of chance (mulberry32): one seed, one world. */
export function dice(seed) {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(roll() * n);
  return { roll, below, pick: (list) => list[below(list.length)] };
}

/** Weights after Zipf's law; `first` is the share of the commonest where it is told, `shift` makes the commonest less common. */
function zipf(n, { first, shift = 0 } = {}) {
  const weights = Array.from({ length: n }, (_, i) => 1 / (i + 1 + shift));
  const rest = weights.slice(1).reduce((sum, weight) => sum + weight, 0);
  if (first !== undefined) weights[0] = (first * rest) / (1 - first);
  let sum = 0;
  const total = weights.reduce((all, weight) => all + weight, 0);
  const steps = weights.map((weight) => (sum += weight / total));
  return (roll) => {
    let [low, high] = [0, n - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (roll < steps[middle]) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

const kinds = [
  { type: 'ASSAULT', mode: ['aerial'], label: 'air strike', words: ['غارة جوية', 'ضربة جوية', 'قصف جوي'] },
  { type: 'ASSAULT', mode: ['heavy-weapons'], label: 'shelling', words: ['قصف مدفعي', 'قصف صاروخي', 'قذائف'] },
  { type: 'ASSAULT', mode: ['explosives'], label: 'explosion', words: ['انفجار', 'تفجير', 'عبوة ناسفة'] },
  { type: 'ASSAULT', mode: ['firearms'], label: 'clashes', words: ['اشتباكات', 'مواجهات', 'معارك'] },
  { type: 'COERCE', mode: ['arrest'], label: 'arrest', words: ['اعتقال', 'حملة اعتقالات', 'توقيف'] },
];
const tails = [
  'بحسب شهود',
  'وفق مصادر محلية',
  'دون تفاصيل أخرى',
  'في حصيلة أولية',
  'وسط انتشار أمني',
  'بعد ساعات من التوتر',
  'كما أفاد سكان',
  'قرب سوق قديم',
  'عند مدخل الطريق',
  'فجرا',
  'مساء',
  'ليلا',
];
const syllables = ['را', 'سو', 'مي', 'دار', 'قل', 'نور', 'حم', 'بيت', 'زا', 'كف', 'تل', 'جب', 'عين', 'شم', 'وا', 'لب'];
const nameOf = (n) => {
  const digits = [n % 16, Math.floor(n / 16) % 16, Math.floor(n / 256) % 16];
  return digits.map((digit) => syllables[digit]).join('');
};
/** Words that mean nothing, as unlike each other as those of news: of its commonest each stands in one article of ten or so. */
const vocabulary = 20_000;
const wordOf = (n) => `${syllables[(n * 5) % 16]}${nameOf(n >> 4)}`;
const wordAt = zipf(vocabulary, { shift: 60 });
/** So many go with an event; most of what is told of it is in the first of them. */
const wordsOfEvent = 40;
const ownWordAt = zipf(wordsOfEvent);
const drawWords = (chance, n) => Array.from({ length: n }, () => wordOf(wordAt(chance.roll())));
/** How many of them stand in the sentence that tells of it; how an article goes on, and how often with words of its event. */
const wordsTold = 6;
const linesBeside = 6;
const wordsALine = 12;
const ownShare = 0.6;
const dayLength = 86_400_000;
const start = Date.parse('2024-01-01T00:00:00Z');
const dateOf = (day) => new Date(start + day * dayLength).toISOString().slice(0, 10);

const provinces = 24;
const towns = 240;
const actors = 60;
const outlets = 80;
const docsADay = 40;
/** Shares of all documents: the place of most, the day of most. */
const commonPlace = 0.15;
const commonDay = 0.05;
const mostCarriers = 400;

/** Knowledge of this world, for linking. */
export const context = {
  family: () => null,
  containers: (id) =>
    id.startsWith('town-') ? [`province-${Number(id.slice(5)) % provinces}`, 'country'] : ['country'],
  actorParents: (id) => (id.startsWith('voice-') ? [`force-${id.slice(6)}`] : []),
  actorKind: () => null,
};

function townOf(n) {
  const province = n % provinces;
  // provinces lie 150 kilometres apart, their towns within forty of the middle
  const lat = 15 + Math.floor(province / 6) * 1.5 + ((n * 7) % 10) * 0.04;
  const lon = 30 + (province % 6) * 1.5 + ((n * 3) % 10) * 0.04;
  return { id: `town-${n}`, name: nameOf(n + 300), lat, lon, precision: 'town' };
}

/**
 * Articles in the order of their publication: `{ version, reading, truth }`, where `truth` says of which event each mention is.
 * `noise`: of the slots of a mention this share is missing or wrong, half and half.
 */
export function* makeWorld({ documents, noise = 0, seed = 7 }) {
  const chance = dice(seed);
  const placeAt = zipf(towns, { first: commonPlace });
  const actorAt = zipf(actors);
  const outletAt = zipf(outlets);
  const days = Math.max(10, Math.ceil(documents / docsADay));
  const crowded = Math.floor(days / 2);
  const recent = [];
  let made = 0;
  const begin = (day, like = null) => {
    const event = {
      id: `event-${made++}`,
      day,
      kind: like?.kind ?? chance.pick(kinds),
      town: like?.town ?? townOf(placeAt(chance.roll())),
      actor: like?.actor ?? actorAt(chance.roll()),
      victim: like?.victim ?? chance.below(actors),
      killed: 1 + Math.floor(30 * chance.roll() ** 3),
      words: like?.words ?? drawWords(chance, wordsOfEvent),
      rises: false,
      carriers: [],
    };
    recent.push(event);
    return event;
  };
  const series = [];
  let n = 0;
  for (let day = 0; day < days && n < documents; day++) {
    const share = day === crowded ? Math.floor(documents * commonDay) : 0;
    const today = day === days - 1 ? documents - n : Math.min(documents - n, Math.max(docsADay, share));
    while (recent.length > 0 && recent[0].day < day - 10) recent.shift();
    for (const one of series.filter((each) => each.until >= day)) begin(day, one.event);
    const big = day === crowded ? Object.assign(begin(day), { rises: true, killed: 40 }) : null;
    const known = recent.find((event) => event.rises);
    for (let i = 0; i < today; i++, n++) {
      const leads = recent.filter((event) => event.day >= day - 2);
      const huge = big ?? (known && day - known.day <= 3 ? known : null);
      const room = huge !== null && huge !== undefined && huge.carriers.length < Math.min(mostCarriers, documents / 10);
      let event;
      if (room && chance.roll() < 0.5) event = huge;
      else if (leads.length === 0 || chance.roll() < 0.5) {
        event = begin(day);
        if (chance.roll() < 0.02) series.push({ event, until: day + 4 });
      } else {
        // what many tell, more tell
        const [one, other] = [chance.pick(leads), chance.pick(leads)];
        event = one.carriers.length >= other.carriers.length ? one : other;
      }
      yield makeArticle(n, day, event, { recent, chance, noise, outletAt });
    }
  }
}

function makeArticle(n, day, lead, world) {
  const { chance, outletAt, recent } = world;
  const outlet = outletAt(chance.roll());
  const copied = lead.carriers.length > 0 && chance.roll() < 0.15 ? chance.pick(lead.carriers) : null;
  const others = [chance.pick(recent), chance.pick(recent)].filter((event) => event !== lead && chance.roll() < 0.5);
  const told =
    copied === null
      ? [...new Set([lead, ...others])].map((event) => ({ event, tells: tell(event, day, world) }))
      : copied;
  if (copied === null) lead.carriers.push(told);
  return write(n, day, outlet, told, copied !== null);
}

/** What one article says of an event: some of it missing, some wrong. */
function tell(event, day, { chance, noise }) {
  const slip = (right, wrong) => (chance.roll() >= noise ? right : chance.roll() < 0.5 ? null : wrong());
  const killed = event.rises ? event.killed + 6 * Math.max(0, day - event.day) : event.killed;
  const other = chance.below(actors);
  const ownWord = () => event.words[ownWordAt(chance.roll())];
  const goOn = () =>
    Array.from({ length: wordsALine }, () => (chance.roll() < ownShare ? ownWord() : drawWords(chance, 1)[0])).join(
      ' ',
    );
  return {
    kind: slip(event.kind, () => chance.pick(kinds)) ?? event.kind,
    words: chance.pick(event.kind.words),
    town: slip(event.town, () => townOf(chance.below(towns))),
    actor: slip(event.actor, () => other),
    victim: slip(event.victim, () => other),
    day: slip(event.day, () => event.day + (chance.roll() < 0.5 ? -1 : 1) * (1 + chance.below(3))),
    killed: slip(killed, () => killed + 1 + chance.below(5)),
    around: Array.from({ length: wordsTold }, ownWord).join(' '),
    beside: Array.from({ length: linesBeside }, goOn),
    form: chance.below(3),
    way: chance.below(3 * 4 * 5),
    tail: chance.pick(tails),
    source: chance.roll(),
    agency: chance.roll() < 0.3 ? chance.below(6) : null,
  };
}

/** How outlets put one thing: each telling keeps to its own words. */
const ways = {
  forces: ['قوات', 'وحدات', 'كتائب', 'مقاتلو'],
  groups: ['جماعة', 'تنظيم', 'فصيل', 'حركة'],
  launched: ['شنت', 'نفذت', 'استأنفت', 'كررت', 'بدأت'],
  ledTo: ['وأدى ذلك إلى', 'ما تسبب في', 'وكانت النتيجة', 'ونجم عنها', 'وأعقبها'],
  dead: ['مقتل', 'مصرع', 'وفاة'],
  people: ['أشخاص', 'مدنيين', 'عناصر', 'رجال'],
  someDead: ['سقوط ضحايا', 'وقوع خسائر', 'أضرار بشرية'],
  through: ['جراء', 'إثر', 'بسبب', 'نتيجة', 'خلال'],
  doneBy: ['نفذتها', 'شنتها', 'قامت بها', 'تبنتها'],
  endedIn: ['أسفرت', 'تمخضت', 'انتهت', 'كشفت'],
  blamed: ['واتهمت', 'وحملت المسؤولية', 'وأشارت أصابع إلى', 'ولامت'],
};

function sentenceOf({ kind, words, town, actor, victim, killed, around, form, tail, way }) {
  const [said, at] = [(what) => ways[what][way % ways[what].length], town === null ? '' : ` في ${town.name}`];
  const by = actor === null ? '' : ` ${said('forces')} ${nameOf(actor)}`;
  const of = victim === null ? '' : ` على ${said('groups')} ${nameOf(victim + 100)}`;
  const toll = killed === null ? said('someDead') : `${said('dead')} ${killed} ${said('people')}`;
  const noun = kind.words.includes(words) ? words : kind.words[0];
  const more = `${around} ${tail}`;
  if (form === 0) return `${said('launched')}${by} ${noun}${of}${at} ${said('ledTo')} ${toll} ${more}`;
  if (form === 1) return `${toll} ${said('through')} ${noun}${at} ${said('doneBy')}${by}${of} ${more}`;
  return `${said('endedIn')} ${noun}${of}${at} عن ${toll} ${said('blamed')}${by} ${more}`;
}

const person = { names: [], affiliation: null, anonymous: false, start: 0, end: 0 };
const link = {
  count: null,
  affiliation: null,
  coSpeaker: false,
  inherited: false,
  disowned: false,
  start: null,
  end: null,
};

/** Who stands behind it: somebody named, somebody unnamed, nobody told; perhaps through an agency. */
function chainOf({ source, agency, actor }) {
  const local = { ...link, id: 'local:1', name: null, mode: 'direct', anonymous: true };
  const relay =
    agency === null
      ? []
      : [
          {
            ...link,
            id: `agency-${agency}`,
            name: `Agency ${agency}`,
            surface: `وكالة ${nameOf(agency + 900)}`,
            kind: 'outlet',
            anonymous: false,
            mode: 'relayed',
          },
        ];
  if (source < 0.5) {
    const id = `voice-${actor ?? 0}`;
    return [
      {
        ...link,
        id,
        name: id,
        surface: `متحدث باسم ${nameOf(actor ?? 0)}`,
        kind: 'official',
        anonymous: false,
        mode: 'direct',
      },
      ...relay,
    ];
  }
  if (source < 0.8) return [{ ...local, surface: 'مصدر أمني', kind: 'anonymous' }, ...relay];
  return source < 0.9 ? [{ ...local, surface: 'تقارير', kind: 'gap' }, ...relay] : relay;
}

function write(n, day, outlet, told, isCopy) {
  const title = sentenceOf(told[0].tells).slice(0, 60);
  const blocks = [{ kind: 'title', role: null, start: 0, end: title.length }];
  let text = title;
  const add = (sentence) => {
    text += '\n\n';
    const at = text.length;
    text += `${sentence}.`;
    blocks.push({ kind: 'paragraph', role: null, start: at, end: text.length });
    return at;
  };
  if (isCopy) add(`نشر موقع ${nameOf(outlet + 700)} هذا الخبر نقلا عن موقع آخر`);
  const statements = [];
  const events = told.map(({ tells }, i) => {
    const sentence = sentenceOf(tells);
    const at = add(sentence);
    const span = { start: at, end: at + sentence.length };
    const chain = chainOf(tells);
    const id = `e${i + 1}`;
    if (chain.length > 0) {
      const cue = { text: sentence.slice(0, 4), start: at, end: at + 4 };
      const about = [{ event: id, stance: 'asserts' }];
      statements.push({
        id: `s${i + 1}`,
        cue,
        content: [span],
        chain,
        medium: null,
        act: 'say',
        notSaid: false,
        nestedIn: null,
        headline: false,
        date: null,
        about,
        trail: [],
      });
    }
    return mentionOf(
      id,
      tells,
      { text: sentence.slice(0, 8), start: at, end: at + 8 },
      chain.length > 0 ? [`s${i + 1}`] : [],
    );
  });
  for (const line of told[0].tells.beside) add(line);
  const url = `https://outlet-${outlet}.example/${n}`;
  const key = documentKey({ url, sha256: '', outlet: null, title: null });
  const published = dateOf(day);
  const about = { id: idOf(key), path: null, url, language: 'ar', title };
  const captureSha256 = hashOf(url);
  const version = {
    ...about,
    key,
    captureSha256,
    outlet: `Outlet ${outlet}`,
    author: null,
    published,
    updated: null,
    text,
    plain: true,
    blocks,
    warnings: [],
  };
  const document = {
    ...about,
    outlet: { id: `outlet-${outlet}`, name: `Outlet ${outlet}` },
    published,
    referenceDate: published,
    blocks,
  };
  const made = { reader: 'synthetic', knowledge: 'synthetic' };
  const reading = {
    document,
    read: true,
    statements,
    events,
    leadEvent: 'e1',
    disputes: [],
    mentions: [],
    warnings: [],
    made,
  };
  const truth = Object.fromEntries(told.map(({ event }, i) => [`e${i + 1}`, event.id]));
  return { version, reading, truth, sentences: told.map(({ tells }) => sentenceOf(tells)) };
}

function mentionOf(id, { kind, town, actor, victim, day, killed }, trigger, statements) {
  const someone = (name, surface) => [{ ...person, id: name, name, surface }];
  const date =
    day === null
      ? null
      : {
          from: dateOf(day),
          to: dateOf(day),
          precision: 'day',
          how: 'relative',
          surface: null,
          start: null,
          end: null,
        };
  return {
    id,
    type: kind.type,
    mode: kind.mode,
    label: kind.label,
    trigger,
    also: [],
    actors: actor === null ? [] : someone(`force-${actor}`, `قوات ${nameOf(actor)}`),
    recipients: victim === null ? [] : someone(`group-${victim}`, `جماعة ${nameOf(victim + 100)}`),
    places: town === null ? [] : [{ ...town, surface: town.name, role: 'where', start: 0, end: 0 }],
    date,
    factuality: 'happened',
    killed: killed === null ? null : { min: killed, max: killed },
    wounded: null,
    casualties: [],
    munitions: [],
    count: null,
    partOf: null,
    headline: false,
    statements,
    trail: [],
  };
}
