import type { EventMention, ReadingDispute, Statement } from '../../../model/index.ts';
import { firstBehind, fold } from '../../../text/index.ts';
import type { Analysis } from '../analysis.ts';
import { contentWords, endOf, isInContent, plainWords, startOf, stemOf } from './content.ts';
import { condemning, disclaims, isDenial, isOfClaim, isRejectedClaim, takesUp, unpointed } from './denials.ts';
import { arcsOf } from './told.ts';
import { harmsUnarmed, isUnknown, victimsOf } from './victims.ts';
import {
  answeringCue,
  bareClaimWords,
  boundWords,
  claimingCue,
  claimWords,
  contrastWords,
  falseWords,
  groundWords,
  hearsayOpens,
  landWords,
  negationWords,
  otherSideWords,
  remarkWords,
  strongContrasts,
  unarmedWords,
} from './words.ts';

/** Letters within which a reply stands behind what it answers. */
const nearby = 450;
/** How much of a denial's own words stands in what it answers, where the two stand side by side. */
const least = 0.3;
const denying = new Set<Statement['act']>(['deny', 'reject']);

export interface Reply {
  answered: Statement;
  reply: Statement;
  kind: ReadingDispute['kind'];
  why: string;
  rule: string;
}

/** What several tests of one pair of statements ask. */
export interface Talk {
  analysis: Analysis;
  statements: readonly Statement[];
  events: readonly EventMention[];
  /** Stems of names and nationalities: what two statements share of them says little. */
  names: ReadonlySet<string>;
}

/** Statements that answer the one told shortly before them, by another speaker: a denial of it, or another account of the same thing. */
export function findReplies(
  analysis: Analysis,
  statements: readonly Statement[],
  events: readonly EventMention[],
): Reply[] {
  const talk: Talk = { analysis, statements, events, names: nameStems(analysis) };
  const ordered = [...talk.statements].sort((a, b) => startOf(a) - startOf(b));
  const ends = ordered.map((statement, at) => ({ at, start: endOf(statement), statement }));
  ends.sort((a, b) => a.start - b.start || a.at - b.at);
  const found: Reply[] = [];
  for (const reply of ordered) {
    const start = startOf(reply);
    const before = ends
      .slice(firstBehind(ends, start - nearby - 1), firstBehind(ends, start + 1))
      .sort((a, b) => a.at - b.at)
      .map(({ statement }) => statement)
      .filter((each) => each !== reply && !denying.has(each.act) && !isSameSpeaker(each, reply));
    const claimed = before.filter(({ act }) => !wishing.has(act));
    const denial = isDenial(talk.analysis, reply) ? answeredBy(talk, reply, claimed, found) : null;
    if (denial !== null)
      found.push({
        answered: denial,
        reply,
        kind: 'denial',
        why: before.includes(denial)
          ? 'denies what another one said just before'
          : 'denies what another one said before',
        rule: 'reply',
      });
    const goesOn = denial === null ? goneOnWith(talk, reply, found) : null;
    if (goesOn !== null)
      found.push({ answered: goesOn, reply, kind: 'denial', why: 'goes on with a denial', rule: 'goes-on' });
    const other = denial === null ? contradictedBy(talk, reply, before) : null;
    if (other !== null)
      found.push({
        answered: other,
        reply,
        kind: 'conflicting-account',
        why: 'tells it otherwise, behind a contrast',
        rule: 'contrast',
      });
  }
  return found;
}

function nameStems({ sentences, tokens }: Analysis): Set<string> {
  const stems = new Set<string>();
  for (const { arcs } of sentences)
    for (const arc of arcs)
      if (arc.kind === 'place' || arc.kind === 'nisba' || arc.kind === 'actor' || arc.kind === 'outlet')
        for (let k = arc.from; k < arc.to; k++) stems.add(stemOf(tokens[k]?.folded ?? ''));
  return stems;
}

/** One who speaks, or a body and who speaks for it. */
export function isSameSpeaker(a: Statement, b: Statement): boolean {
  const [x, y] = [a.chain[0], b.chain[0]];
  if (x === undefined || y === undefined) return x === y;
  return (
    x.id === y.id ||
    (x.affiliation !== null && x.affiliation === y.name) ||
    (y.affiliation !== null && y.affiliation === x.name)
  );
}

/** How strongly a statement is what a denial answers; 0 where nothing ties them. */
const ties = { accuser: 4, named: 3, contrast: 2.5, event: 2.2 } as const;

/**
 * What a denial takes up of the statements before it: whoever accuses or names the one who denies, what stands before it in one sentence, the
 * same happening or the same words; the nearer of two. A denial without words of its own answers the last thing told.
 */
function answeredBy(
  talk: Talk,
  denial: Statement,
  before: readonly Statement[],
  found: readonly Reply[],
): Statement | null {
  if (takesUp(denial)) return besideIt(talk, denial, before);
  const own = [...contentWords(talk.analysis, denial)].filter(
    (word) => !bareStems.has(word) && !falseStems.has(word) && !talk.names.has(word),
  );
  let best: Statement | null = null;
  let top = 0;
  for (const statement of [...before].reverse()) {
    const strength = tieOf(talk, statement, denial, own);
    if (strength > top) {
      best = statement;
      top = strength;
    }
  }
  // "نفى ما تردد عن انسحابه": of what was told, unless whoever told it is known
  if (top < ties.named && tellsOfHearsay(talk, denial)) return null;
  const accused = top < ties.contrast && disclaims(talk.analysis, denial) ? lastClaim(talk, denial) : null;
  if (accused !== null) return accused;
  const teller = top < ties.named ? tellerOfVictims(talk, denial) : null;
  if (teller !== null || best !== null) return teller ?? best;
  if (isOfClaim(talk.analysis, denial) || disclaims(talk.analysis, denial)) return lastClaim(talk, denial);
  if (own.length > 1 || !isRemark(talk.analysis, denial)) return null;
  // "ووصفت الرواية بأنها ملفقة" goes on with what was denied right before
  const earlier = talk.statements.filter((each) => each !== denial && endOf(each) <= startOf(denial) + 1);
  const last = earlier.sort((a, b) => endOf(a) - endOf(b)).at(-1);
  if (last !== undefined && denying.has(last.act)) return found.find(({ reply }) => reply === last)?.answered ?? null;
  // what was promised or asked for last is not denied, nor is what stands before that
  return last !== undefined && wishing.has(last.act) ? null : (before.at(-1) ?? null);
}

/** Letters before a denial within which an accusation was made, and those within which it speaks of whatever was said. */
const farther = 900;
const close = 250;

/** "هذه الاتهامات باطلة", "نفت مسؤوليتها عن القصف": who accused last; "هذه التصريحات لا تصمد": who spoke last. */
function lastClaim(talk: Talk, denial: Statement): Statement | null {
  const at = startOf(denial);
  const before = talk.statements
    .filter((each) => endOf(each) <= at + 1 && at - endOf(each) <= farther && !isSameSpeaker(each, denial))
    .sort((a, b) => endOf(a) - endOf(b));
  const last = before.at(-1);
  const isAccusation =
    disclaims(talk.analysis, denial) || plainWords(talk.analysis, denial).some((word) => claimWords.has(word));
  const accused = isAccusation
    ? before.findLast((each) => each.act === 'accuse' && !isCondemnation(talk, each))
    : undefined;
  if (accused !== undefined || disclaims(talk.analysis, denial)) return accused ?? null;
  return last === undefined || wishing.has(last.act) || at - endOf(last) > close ? null : last;
}

/** "جدد إدانته للغارات": who condemns what others did accuses nobody who would have to answer. */
const isCondemnation = ({ analysis: { text } }: Talk, { cue, content }: Statement): boolean =>
  condemning.test(cue?.text ?? '') ||
  content.slice(0, 1).some(({ start, end }) => condemning.test(text.slice(start, end).split(/\s/)[0] ?? ''));

/** A denial of hearsay that says itself what was told. */
const tellsOfHearsay = ({ analysis, events }: Talk, denial: Statement): boolean => {
  const [first] = denial.content;
  if (first === undefined) return false;
  const inside = events.filter(({ trigger }) => isInContent(denial, trigger.start));
  if (isRejectedClaim(analysis, denial)) return inside.some(({ type }) => type === 'ASSAULT');
  return hearsayOpens.test(unpointed(analysis.text.slice(first.start, first.end)));
};

/** What is asked for or promised is not true or false: who rejects it denies nothing. */
const wishing = new Set<Statement['act']>(['demand', 'promise', 'threaten', 'advise', 'thank', 'predict']);

function besideIt(talk: Talk, denial: Statement, before: readonly Statement[]): Statement | null {
  const last = [...before].sort((a, b) => endOf(a) - endOf(b)).at(-1);
  if (last === undefined || wishing.has(last.act)) return null;
  // "وهو ما رفضته الفصائل": a plan is turned down, an accusation denied
  const words = plainWords(talk.analysis, denial);
  const isTurnedDown = denial.act === 'reject' && !words.some((word) => falseWords.has(word));
  if (isTurnedDown && last.act !== 'accuse' && !isClaim(last)) return null;
  return /[.؟!\n]/.test(talk.analysis.text.slice(endOf(last), startOf(denial))) ? null : last;
}

/** "خلال ستة أشهر", "منذ مطلع العام": the toll of a time, and not of what is talked about. */
const ofPeriod =
  /(?:خلال|منذ|طوال)\s+(?:\S+\s+){0,2}?(?:ال)?(?:أشهر|شهر|أعوام|عام|سنوات|سنة|أسابيع|أسبوع|حرب|نزاع|ثورة)/u;

/** "نفى مقتل أي مدنيين" answers who says that civilians died, however many others have spoken since; before others who uses the same word for them. */
function tellerOfVictims(talk: Talk, denial: Statement): Statement | null {
  const { analysis } = talk;
  if (victimsOf(analysis, denial) !== 'unarmed' && !deniesTarget(talk, denial)) return null;
  const others = talk.statements
    .filter((each) => endOf(each) <= startOf(denial) + 1 && tellsOfVictims(talk, each) && !isSameSpeaker(each, denial))
    .sort((a, b) => startOf(a) - startOf(b));
  const own = contentWords(analysis, denial);
  const sharing = others.filter((each) =>
    [...contentWords(analysis, each)].some((word) => unarmedStems.has(word) && own.has(word)),
  );
  return sharing.at(-1) ?? others.at(-1) ?? null;
}

/** "نفى أن تكون قواتهم قد استهدفت مدنيين". */
const deniesTarget = ({ analysis, events }: Talk, denial: Statement): boolean =>
  plainWords(analysis, denial).some((word) => unarmedWords.has(word)) &&
  events.some(({ type, trigger }) => type === 'ASSAULT' && isInContent(denial, trigger.start));

/** Whether somebody says of what is talked about, and not of months or years, that civilians were harmed. */
const tellsOfVictims = ({ analysis }: Talk, statement: Statement): boolean =>
  !denying.has(statement.act) &&
  (victimsOf(analysis, statement) === 'unarmed' || harmsUnarmed(analysis, statement)) &&
  !ofPeriod.test(analysis.text.slice(startOf(statement), endOf(statement)));

function tieOf(talk: Talk, statement: Statement, denial: Statement, own: readonly string[]): number {
  if (accuses(talk, statement, denial)) return ties.accuser;
  const between = talk.analysis.text.slice(endOf(statement), startOf(denial));
  const isBeside = !/[.؟!\n]/.test(between);
  if (isBeside && (contrastWords.some((word) => between.includes(word)) || isLaidBeside(talk, statement)))
    return ties.contrast;
  const there = contentWords(talk.analysis, statement);
  const shared = own.filter((word) => there.has(word)).length;
  const share = own.length === 0 ? 0 : shared / own.length;
  const said = talk.analysis.text.slice(startOf(statement), endOf(statement));
  const name = denial.chain[0]?.surface ?? '';
  if (name.length > 3 && said.includes(name)) return ties.named;
  const isOfOne = sharesEvent(talk, statement, denial);
  if ((isOfOne || shared > 0 || disclaims(talk.analysis, denial)) && namesLandOf(talk, statement, denial))
    return ties.named;
  if (isOfOne || isSetAgainst(talk, statement, denial, between)) return ties.event;
  return (shared >= 2 && share >= least) || (shared === 1 && own.length <= 3) ? share + Math.min(shared, 5) / 10 : 0;
}

/** "وفيما تحدثت مصادر عن أربعة قتلى، نفى المجلس": what opens the sentence lays the one beside the other. */
function isLaidBeside({ analysis }: Talk, statement: Statement): boolean {
  const sentence = analysis.sentences.find(({ start, end }) => start <= startOf(statement) && startOf(statement) < end);
  const opens = sentence === undefined ? '' : analysis.text.slice(sentence.start, startOf(statement));
  return contrastWords.some((word) => opens.replace(/^و/, '').startsWith(word));
}

/** "قالت الوزارة إن قواتها حررت البلدة. لكن الأركان نفت سيطرة الروس على البلدة": right behind it, against it, a deed of the same sort is denied. */
function isSetAgainst({ events }: Talk, statement: Statement, denial: Statement, between: string): boolean {
  const pieces = between.split(/[.؟!\n]+/);
  const opens = pieces.at(-1) ?? '';
  if (pieces.length > 2 || ![...strongContrasts, ...otherSideWords].some((word) => opens.includes(word))) return false;
  const typesIn = (told: Statement): Set<string> =>
    new Set(
      events
        .filter(({ trigger, also }) => [trigger, ...also].some(({ start }) => isInContent(told, start)))
        .map(({ type }) => type),
    );
  const there = typesIn(statement);
  return [...typesIn(denial)].some((type) => there.has(type));
}

/** "الأراضي الأرمينية", denied by Yerevan; "سائحة أرمينية" is nothing of Yerevan's. */
function namesLandOf({ analysis }: Talk, statement: Statement, denial: Statement): boolean {
  const denier = denial.chain[0]?.id;
  return arcsOf(analysis, statement).some(
    ({ kind, id }, at, arcs) =>
      kind === 'nisba' && id === denier && landWords.has((arcs[at - 1]?.stem ?? '').replace(/^ال/, '')),
  );
}

const unarmedStems = new Set([...unarmedWords].map(stemOf));
const bareStems = new Set([...bareClaimWords].map(stemOf));
const falseStems = new Set([...falseWords, ...groundWords].map(stemOf));

/** Letters between a denial and what goes on with it. */
const goingOn = 120;

/** "نفى ذلك، قائلا إن الحديث عن انسحاب كذبة": who denied it calls it false in the same sentence. */
function goneOnWith({ analysis }: Talk, statement: Statement, found: readonly Reply[]): Statement | null {
  if (!isDenial(analysis, statement)) return null;
  const last = found.findLast(({ reply, kind }) => kind === 'denial' && isSameSpeaker(reply, statement));
  if (last === undefined || startOf(statement) - endOf(last.reply) > goingOn) return null;
  return /[.؟!\n]/.test(analysis.text.slice(endOf(last.reply), startOf(statement))) ? null : last.answered;
}

/** "هذه الاتهامات", "صحة ذلك": a denial of whatever stands before. */
const isRemark = (analysis: Analysis, denial: Statement): boolean =>
  plainWords(analysis, denial).some(
    (word) => bareClaimWords.has(word) || remarkWords.has(word) || falseWords.has(word),
  );

/** Whether a statement accuses the one who denies: by the act that its cue tells, or by naming them in what it says. */
function accuses({ analysis, events }: Talk, statement: Statement, denial: Statement): boolean {
  if (statement.act !== 'accuse') return false;
  const denier = denial.chain[0];
  if (denier === undefined) return false;
  const from = statement.cue?.start ?? startOf(statement);
  const act = events.find((event) => event.type === 'ACCUSE' && event.trigger.start === from);
  if (
    act?.recipients.some(
      (one) => one.id === denier.id || (denier.affiliation !== null && one.name === denier.affiliation),
    )
  )
    return true;
  const text = analysis.text.slice(from, endOf(statement));
  return [denier.surface, ...(denier.names ?? [])].some(
    (name) => name !== null && name.length > 3 && text.includes(name),
  );
}

const sharesEvent = ({ events }: Talk, a: Statement, b: Statement): boolean =>
  events.some((event) => {
    const spans = [event.trigger, ...event.also];
    return spans.some(({ start }) => isInContent(a, start)) && spans.some(({ start }) => isInContent(b, start));
  });

/** "لكن الوزارة أرجعت التحطم إلى عطل": another cause is another account. Folded cues. */
const explaining = new Set(['ارجع', 'ارجعت', 'عزا', 'عزت', 'نسبت']);

/** Another account behind "إلا أن", "لكن": what was told is told with a negation by somebody else. */
function contradictedBy(talk: Talk, reply: Statement, before: readonly Statement[]): Statement | null {
  const [last] = before.slice(-1);
  if (last === undefined || reply.notSaid || denying.has(reply.act) || isUnknown(talk.analysis, reply)) return null;
  const between = talk.analysis.text.slice(endOf(last), startOf(reply));
  const pieces = between.split(/[.؟!\n]+/);
  const gap = pieces.at(-1) ?? '';
  // in one sentence, or in two that follow each other
  if (pieces.length > 2) return null;
  if (isAnswerOfAccused(talk, last, reply)) return last;
  if (!contrastWords.some((word) => gap.includes(word))) return null;
  if (!isClaim(last) && !areOfOneThing(talk, last, reply)) return null;
  if (explaining.has(fold(reply.cue?.text ?? '').replace(/^[وف]/, ''))) return last;
  const words = plainWords(talk.analysis, reply);
  return words.slice(0, 8).some((word, at) => negationWords.has(word) && !isOfNumber(words, at)) ? last : null;
}

/** "اتهم الجيش القوات بـ…، في حين ردت القوات بأن": who is accused answers. */
const isAnswerOfAccused = (talk: Talk, statement: Statement, reply: Statement): boolean =>
  !takesUp(reply) &&
  answeringCue.test(unpointed(reply.cue?.text ?? '')) &&
  (statement.act === 'accuse' || accuses(talk, statement, reply));

/** "زعم", "ادعى": the narrator does not vouch for it, so that whoever is set against it tells it otherwise. */
const isClaim = ({ cue }: Statement): boolean => claimingCue.test(cue?.text ?? '');

/** "ما بين 20 و25", "ما لا يقل عن عشرة": no negation. */
const isOfNumber = (words: readonly string[], at: number): boolean =>
  (words[at] === 'ما' && boundWords.has(words[at + 1] ?? '')) || (words[at] === 'لا' && words[at - 1] === 'ما');

/** So many words of what both say are the same where one event is not found in both. */
const fewestShared = 3;

/** "لم نجد إلا …، لكن آخر قال": whoever speaks of something else contradicts nobody. */
function areOfOneThing(talk: Talk, a: Statement, b: Statement): boolean {
  const there = contentWords(talk.analysis, b);
  const shared = [...contentWords(talk.analysis, a)].filter((word) => there.has(word)).length;
  return sharesEvent(talk, a, b) || shared >= fewestShared;
}
