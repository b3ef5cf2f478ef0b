/** A number as one of few values: itself, or the most that is told apart. */
export const upTo = (n: number, most: number): string => String(Math.min(n, most));

const steps = [0, 1, 2, 3, 5, 8, 13, 21, 34];
/** A number as one of few values: the step that it has reached. */
export const stepOf = (n: number): string => String(steps.findLast((step) => step <= n) ?? 0);

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no');
