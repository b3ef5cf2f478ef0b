/** The byte order mark that makes spreadsheets read UTF-8. */
export const byteOrderMark = '\ufeff';

const number = /^[+-]?\d+([.,]\d+)?$/;
/** A spreadsheet runs cells that begin so. White space before does not stop it. */
const formula = /^[\s\u00a0]*[=+\-@\t\r]/;

/**
 * One cell, quoted where it has to be. A cell that a spreadsheet would run as a formula gets an apostrophe in front;
 * numbers, negative ones too, stay as they are.
 */
export function renderCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table, ended as RFC 4180 has it. */
export const renderRow = (cells: readonly (string | number | null)[]): string =>
  `${cells.map(renderCell).join(',')}\r\n`;
