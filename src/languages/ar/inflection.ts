/** A form of a noun or adjective on folded letters. */
export interface NounForm {
  folded: string;
  gender: 'm' | 'f';
  number: 's' | 'd' | 'p';
}

/** The dual of a folded singular: "مصدر" gives مصدران and مصدرين, "طائره" طائرتان and طائرتين; in annexation the ن falls. */
export function dualsOf(singular: string): string[] {
  const stem = singular.endsWith('ه') ? `${singular.slice(0, -1)}ت` : singular;
  return [`${stem}ان`, `${stem}ين`];
}

/** All regular forms of an adjective whose masculine singular is given, folded: "عراقي" gives عراقيه، عراقيين، عراقيون، عراقيان، عراقيات … */
export function adjectiveForms(masculine: string): NounForm[] {
  const feminine = `${masculine}ه`;
  return [
    { folded: masculine, gender: 'm', number: 's' },
    { folded: feminine, gender: 'f', number: 's' },
    ...dualsOf(masculine).map((folded): NounForm => ({ folded, gender: 'm', number: 'd' })),
    ...dualsOf(feminine).map((folded): NounForm => ({ folded, gender: 'f', number: 'd' })),
    { folded: `${masculine}ون`, gender: 'm', number: 'p' },
    { folded: `${masculine}ات`, gender: 'f', number: 'p' },
  ];
}
