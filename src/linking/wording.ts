import { z } from 'zod';
import { type DisputeKind, disputeKinds, type Reason } from '../model/index.ts';
import data from './sentences.json' with { type: 'json' };

const sentence = z.strictObject({ ar: z.string().min(1), en: z.string().min(1) });
const { kinds: kindNames, ...templates } = data;
const sentences = z.record(z.string(), sentence).parse(templates) as Record<SentenceName, Reason>;
const kinds = z.record(z.enum(disputeKinds), sentence).parse(kindNames);

export type SentenceName = keyof typeof templates;
/** A value that reads differently in the two languages: a name as a list calls it, and as the text does. */
export interface Label {
  ar: string;
  en: string;
}
type Value = string | number | Label | readonly Label[];

/** A sentence of the table with its gaps filled, in both languages. */
export function say(name: SentenceName, values: Record<string, Value> = {}): Reason {
  const fill = (language: 'ar' | 'en'): string =>
    sentences[name][language].replace(/\{(\w+)(?:, (\w+))?\}/g, (_, key: string, unit?: string) => {
      const value = values[key];
      if (value === undefined) throw new Error(`sentences.json: ${name}: nothing given for {${key}}`);
      return unit === undefined ? render(value, language) : counted(Number(value), unit);
    });
  return { ar: fill('ar'), en: fill('en') };
}

function render(value: Value, language: 'ar' | 'en'): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const list = Array.isArray(value) ? (value as readonly Label[]) : [value as Label];
  return list.map((one) => one[language]).join(language === 'ar' ? '، ' : ', ');
}

const counted = (n: number, unit: string): string =>
  n === 1 ? `One independent ${unit.slice(0, -1)} stands` : `${n} independent ${unit} stand`;

/** "3 documents", "ثلاث وثائق" without declension: a count before a word in both languages. */
export function documents(n: number): Label {
  if (n === 1) return { en: '1 document', ar: 'وثيقة واحدة' };
  if (n === 2) return { en: '2 documents', ar: 'وثيقتان' };
  return { en: `${n} documents`, ar: n <= 10 ? `${n} وثائق` : `${n} وثيقة` };
}

export const nameOfKind = (kind: DisputeKind): Label => kinds[kind];
