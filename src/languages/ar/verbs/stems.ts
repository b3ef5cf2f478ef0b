import type { FormNumber, Verb } from './verb.ts';

/** A stem in sounds. `ending`: how the last radical behaves: kept, or weak after the vowel named. `short`: the stem where a hollow one loses its length. */
export interface Stem {
  sounds: string;
  ending: 'kept' | 'a' | 'i' | 'u' | 'o';
  short: string;
}

export interface Stems {
  prefixVowel: 'a' | 'u';
  perfect: Stem;
  imperfect: Stem;
  passivePerfect: Stem;
  passiveImperfect: Stem;
  masdars: string[];
  active: Stem;
  passive: Stem;
}

type Pattern = readonly [
  perfect: string,
  imperfect: string,
  passivePerfect: string,
  passiveImperfect: string,
  active: string,
  passive: string,
  masdar: string,
];

const sound: Record<FormNumber, Pattern> = {
  1: ['1a2a3', '12u3', '1u2i3', '12a3', '1A2i3', 'ma12U3', ''],
  2: ['1a22a3', '1a22i3', '1u22i3', '1a22a3', 'mu1a22i3', 'mu1a22a3', 'ta12I3'],
  3: ['1A2a3', '1A2i3', '1U2i3', '1A2a3', 'mu1A2i3', 'mu1A2a3', 'mu1A2a3T'],
  4: ['ءa12a3', '12i3', 'ءu12i3', '12a3', 'mu12i3', 'mu12a3', 'ءi12A3'],
  5: ['ta1a22a3', 'ta1a22a3', 'tu1u22i3', 'ta1a22a3', 'muta1a22i3', 'muta1a22a3', 'ta1a22u3'],
  6: ['ta1A2a3', 'ta1A2a3', 'tu1U2i3', 'ta1A2a3', 'muta1A2i3', 'muta1A2a3', 'ta1A2u3'],
  7: ['@in1a2a3', 'n1a2i3', '@un1u2i3', 'n1a2a3', 'mun1a2i3', 'mun1a2a3', '@in1i2A3'],
  8: ['@i1ta2a3', '1ta2i3', '@u1tu2i3', '1ta2a3', 'mu1ta2i3', 'mu1ta2a3', '@i1ti2A3'],
  9: ['@i12a33', '12a33', '@u12u33', '12a33', 'mu12a33', 'mu12a33', '@i12i3A3'],
  10: ['@ista12a3', 'sta12i3', '@ustu12i3', 'sta12a3', 'musta12i3', 'musta12a3', '@isti12A3'],
  11: ['1a23a4', '1a23i4', '1a23i4', '1a23a4', 'mu1a23i4', 'mu1a23a4', '1a23a4T'],
  12: ['ta1a23a4', 'ta1a23a4', 'tu1a23i4', 'ta1a23a4', 'muta1a23i4', 'muta1a23a4', 'ta1a23u4'],
};

const hollow: Partial<Record<FormNumber, Pattern>> = {
  1: ['1A3', '1U3', '1I3', '1A3', '1Aءi3', 'ma1U3', ''],
  4: ['ءa1A3', '1I3', 'ءu1I3', '1A3', 'mu1I3', 'mu1A3', 'ءi1A3T'],
  7: ['@in1A3', 'n1A3', '@un1I3', 'n1A3', 'mun1A3', 'mun1A3', '@in1iيA3'],
  8: ['@i1tA3', '1tA3', '@u1tI3', '1tA3', 'mu1tA3', 'mu1tA3', '@i1tiيA3'],
  10: ['@ista1A3', 'sta1I3', '@ustu1I3', 'sta1A3', 'musta1I3', 'musta1A3', '@isti1A3T'],
};

const doubled: Partial<Record<FormNumber, Pattern>> = {
  1: ['1a22', '1u22', '1u22', '1a22', '1A22', 'ma12U2', ''],
  3: ['1A22', '1A22', '1U22', '1A22', 'mu1A22', 'mu1A22', 'mu1A22T'],
  4: ['ءa1a22', '1i22', 'ءu1i22', '1a22', 'mu1i22', 'mu1a22', 'ءi12A2'],
  6: ['ta1A22', 'ta1A22', 'tu1U22', 'ta1A22', 'muta1A22', 'muta1A22', 'ta1A22'],
  7: ['@in1a22', 'n1a22', '@un1u22', 'n1a22', 'mun1a22', 'mun1a22', '@in1i2A2'],
  8: ['@i1ta22', '1ta22', '@u1tu22', '1ta22', 'mu1ta22', 'mu1ta22', '@i1ti2A2'],
  10: ['@ista1a22', 'sta1i22', '@ustu1i22', 'sta1a22', 'musta1i22', 'musta1a22', '@isti12A2'],
};

const weak = new Set(['و', 'ي']);
const raisedPrefix = new Set<FormNumber>([2, 3, 4, 11]);

/** The stems of a verb in sounds. Whether a middle glide is kept (استحوذ) is read off the lemma. */
export function stemsOf(verb: Verb): Stems {
  const radicals = [...verb.root.replace(/[أإؤئ]/g, 'ء')];
  const [first = '', second = '', third = ''] = radicals;
  const isDefective = weak.has(radicals.at(-1) as string);
  const isHollow =
    !isDefective && weak.has(second) && hollow[verb.form] !== undefined && !verb.lemma.slice(1).includes(second);
  const isDoubled = radicals.length === 3 && !isDefective && second === third && doubled[verb.form] !== undefined;
  let pattern = sound[verb.form];
  if (isHollow) pattern = hollow[verb.form] as Pattern;
  else if (isDoubled) pattern = doubled[verb.form] as Pattern;
  let imperfect = pattern[1];
  if (verb.form === 1) imperfect = formOneImperfect(verb, first, second, third, isHollow, imperfect);
  // يرى and أرى lose the hamza of their root everywhere but in the plain perfect
  const seesNoHamza = radicals.join('') === 'رءي' && (verb.form === 1 || verb.form === 4);
  const rooted = (template: string, dropSecond = false): string => {
    const filled = template.replace(/[1-4]/g, (n) => (dropSecond && n === '2' ? '' : (radicals[Number(n) - 1] ?? '')));
    return verb.form === 8 ? assimilate(filled, first, verb.lemma) : filled;
  };
  const stem = (template: string, dropSecond = false): Stem => {
    const last = template.at(-1) as string;
    if (isDefective && last === String(radicals.length) && 'aiu'.includes(template.at(-2) as string)) {
      const vowel = template.at(-2) as 'a' | 'i' | 'u';
      const sounds = rooted(template.slice(0, -2), dropSecond);
      return { sounds, ending: vowel, short: sounds };
    }
    const sounds = rooted(template, dropSecond);
    return {
      sounds,
      ending: 'kept',
      short: isHollow ? shorten(sounds, second, verb, template === pattern[0]) : sounds,
    };
  };
  const perfect = stem(perfectTemplate(verb, pattern[0]), seesNoHamza && verb.form === 4);
  // دعا, with alef: its root letter shows in the dual
  if (perfect.ending === 'a' && /ا$/.test(verb.lemma) && verb.form === 1) perfect.ending = 'o';
  return {
    prefixVowel: raisedPrefix.has(verb.form) ? 'u' : 'a',
    perfect,
    imperfect: stem(imperfect, seesNoHamza),
    passivePerfect: stem(pattern[2], seesNoHamza && verb.form === 4),
    passiveImperfect: stem(pattern[3], seesNoHamza),
    masdars: masdarSounds(verb, pattern[6], isDefective, third).map((template) => rooted(template)),
    active: stem(pattern[4], seesNoHamza && verb.form === 4),
    passive:
      isDefective && verb.form === 1
        ? { sounds: rooted('ma12') + (third === 'و' ? 'U' : 'I'), ending: 'kept', short: '' }
        : isHollow && verb.form === 1 && second === 'ي'
          ? stem('ma1I3')
          : stem(pattern[5], seesNoHamza),
  };
}

/** Hollow stems lose their length before a consonant: قلن, بعن, خفن; يقل, يبع, ينم. */
function shorten(sounds: string, second: string, verb: Verb, isPerfect: boolean): string {
  const opened = verb.form === 1 && isPerfect ? (second === 'و' && verb.vowel !== 'a' ? 'u' : 'i') : 'a';
  return sounds.replace(/[AIU](?=[^AIU]*$)/, (long) => (long === 'A' ? opened : long.toLowerCase()));
}

function perfectTemplate(verb: Verb, template: string): string {
  if (verb.form !== 1) return template;
  return /(ي|ئ|ئ.)$/.test(verb.lemma) ? '1a2i3' : template;
}

function formOneImperfect(
  verb: Verb,
  first: string,
  second: string,
  third: string,
  isHollow: boolean,
  template: string,
): string {
  if (isHollow) return verb.vowel === 'a' ? '1A3' : second === 'ي' ? '1I3' : '1U3';
  const hasHamza = second === 'ء' || third === 'ء';
  const usual = weak.has(third) ? (third === 'و' ? 'u' : 'i') : hasHamza ? 'a' : 'u';
  const vowel = verb.vowel ?? (/ي$/.test(verb.lemma) ? 'a' : usual);
  const voiced = template.replace(/u(?=[23])/, vowel);
  return first === 'و' && second !== third ? voiced.replace(/^1/, '') : voiced;
}

function masdarSounds(verb: Verb, template: string, isDefective: boolean, third: string): string[] {
  if (template === '') return [];
  if (verb.form === 2 && (isDefective || third === 'ء')) return [isDefective ? 'ta12iيaT' : 'ta12i3aT'];
  if (!isDefective) return [template];
  if (template.endsWith('A3')) return [`${template.slice(0, -1)}ء`];
  if (template.endsWith('a3T')) return [`${template.slice(0, -3)}AT`];
  if (template.endsWith('a4T')) return [`${template.slice(0, -3)}AT`];
  // تحدّي: undetermined it loses its last letter (تحدٍّ)
  return [`${template.slice(0, -2)}I`, template.slice(0, -2)];
}

/** Form VIII: its t takes the colour of the radical before it. */
function assimilate(sounds: string, first: string, lemma: string): string {
  const cluster = new RegExp(`^(@[iu]|mu|)${first}t`);
  if (first === 'و' || first === 'ت' || (first === 'ء' && lemma[1] === 'ت')) return sounds.replace(cluster, '$1tt');
  if (first === 'د' || first === 'ذ') return sounds.replace(cluster, lemma[1] === 'د' ? '$1دد' : `$1${first}د`);
  if (first === 'ز') return sounds.replace(cluster, '$1زد');
  if (first === 'ص' || first === 'ض') return sounds.replace(cluster, `$1${first}ط`);
  if (first === 'ط' || first === 'ظ') return sounds.replace(cluster, `$1${first}${first}`);
  return sounds;
}
