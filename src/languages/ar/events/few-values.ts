/** A number as one of few values: itself, or the most that is told apart. */
export const upTo = (n: number, most: number): string => String(Math.min(n, most));

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
