import { z } from '@hono/zod-openapi';
import type { Columns } from '../exports/index.ts';
import { eventTypes, standings } from '../model/index.ts';

export type Form = 'json' | 'csv' | 'geojson';

/** How each kind of file is sent. */
export const fileTypes: Readonly<Record<Form, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

const shownFor = z.string().optional();

/** Events for maps (RFC 7946): `id` where they are shown for themselves, `event` where they are shown for something else, which is named. */
const mapSchema = z
  .object({
    type: z.literal('FeatureCollection'),
    features: z.array(
      z.object({
        type: z.literal('Feature'),
        id: z.string().optional(),
        geometry: z
          .object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) })
          .nullable()
          .openapi({ description: 'null where nobody says exactly enough where it happened' }),
        properties: z.object({
          event: shownFor,
          story: shownFor,
          story_title: shownFor,
          dispute: shownFor,
          kind: shownFor,
          why: shownFor,
          document: shownFor,
          document_title: shownFor,
          title: z.string(),
          types: z.array(z.enum(eventTypes)),
          date_from: z.string().nullable(),
          date_to: z.string().nullable(),
          place: z.string().nullable(),
          place_precision: z.string().nullable(),
          origins_min: z.int(),
          origins_max: z.int(),
          carriers: z.int(),
          documents: z.int(),
          standing: z.array(z.enum(standings)),
          disputes: z.int(),
        }),
      }),
    ),
  })
  .openapi('EventMap');

interface Shape {
  /** Of a JSON file, all of it. */
  json: z.ZodType;
  columns: readonly string[];
}

/** How a file of a kind is described. */
export function fileAnswer(form: Form, { json, columns }: Shape) {
  const table = z.string().openapi({ description: `a table with the columns ${columns.join(', ')}` });
  const schema = { json, csv: table, geojson: mapSchema }[form];
  return { description: 'A file', content: { [fileTypes[form].replace(/;.*/, '')]: { schema } } };
}

export const headsOf = <T>(columns: Columns<T>): string[] => columns.map(([head]) => head);
