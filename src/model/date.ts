import { z } from 'zod';

/**
 * A range of whole days, `YYYY-MM-DD`, both ends included; `null` at one end is an open range.
 * precision: what the words give; `vague` where the range is a convention ("in recent weeks").
 * how: `stated` in full, `relative` to the reference date, `inherited` from the context, `bounded` only by what the text implies.
 */
export const dateRangeSchema = z.object({
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  precision: z.enum(['day', 'week', 'month', 'year', 'range', 'open', 'vague']),
  how: z.enum(['stated', 'relative', 'inherited', 'bounded']),
  surface: z.string().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
});
export type DateRange = z.infer<typeof dateRangeSchema>;

/** A count with bounds: "at least five" is `{ min: 5, max: null }`, "five" `{ min: 5, max: 5 }`. */
export const quantitySchema = z.object({
  min: z.number().nonnegative().nullable(),
  max: z.number().nonnegative().nullable(),
});
export type Quantity = z.infer<typeof quantitySchema>;
