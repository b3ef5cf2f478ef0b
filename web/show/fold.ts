/** Letters that people type one for the other, as one. */
export const fold = (text: string) =>
  text
    .toLocaleLowerCase()
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
