const pronouns = '(?:هم|هن|هما|ها)';
const among = new RegExp(`^(?:بين|ضمن)${pronouns}$`);
const of = new RegExp(`^(?:من|ضمن)${pronouns}$`);

/** "بينهم", "ضمنهم": who is told behind it is a part of those told before. */
export const isAmongThem = (stem: string): boolean => among.test(stem);

/** "منهم" behind a number: of those told before, so many. */
export const isOfThem = (stem: string): boolean => of.test(stem);
