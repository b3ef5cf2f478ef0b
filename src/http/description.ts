import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { errorSchema } from './answers.ts';
import { neededFor } from './roles.ts';

/** What is looked at and completed of an OpenAPI document. */
interface Operation {
  responses: Record<string, unknown>;
  parameters?: unknown[];
  requestBody?: unknown;
  security?: unknown[];
}
export interface Description {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

export const apiVersion = '1.0.0';
const path = '/api/openapi.json';

/** Why any request may be refused, by status. What an operation says itself stands before it. */
const refusals = {
  400: 'A value that means nothing, or a NUL character in the address',
  401: 'No token, or none that is known',
  403: 'Asked from a page of another site, or with a token for less',
  404: 'Nothing has this id',
  405: 'A method that this address does not take; `Allow` names those that it does',
  413: 'The body is too large',
  415: 'The body is of another type',
  421: 'This server does not answer under this name',
  431: 'Address and headers are too long',
  500: 'The ledger could not answer',
} as const;
type Refusal = keyof typeof refusals;

const refusalName = (status: Refusal): string => `Refused${status}`;
const refusal = (status: Refusal) => ({ $ref: `#/components/responses/${refusalName(status)}` });
const allow = { description: 'the methods that the address takes', schema: { type: 'string' } };

function refusalComponents(): Record<string, unknown> {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  const entries = Object.entries(refusals).map(([status, description]) => [
    refusalName(Number(status) as Refusal),
    { description, content, ...(status === '405' ? { headers: { Allow: allow } } : {}) },
  ]);
  return Object.fromEntries(entries);
}

const tag = { description: 'of this answer, for `If-None-Match`', schema: { type: 'string' } };
const tagParameter = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'the `ETag` of an answer that is there already',
  schema: { type: 'string' },
};
const languageParameter = {
  name: 'Accept-Language',
  in: 'header',
  required: false,
  description: '`ar` or `en`: adds `text` to every reason and `label` to everything that knowledge has a name for',
  schema: { type: 'string' },
};

/** Which refusals an operation may give beside its own. */
function refusalsOf(method: string, address: string, { requestBody }: Operation): Refusal[] {
  const needed = neededFor(method, address);
  const all: Refusal[] = [403, 405, 421, 431];
  if (address.startsWith('/api/')) all.push(400);
  if (needed !== 'anybody' && needed !== null) all.push(401, 500);
  if (address.includes('{')) all.push(404);
  if (requestBody !== undefined) all.push(413, 415);
  return all;
}

const isJson = (answer: unknown): answer is { content: object; headers?: object } =>
  typeof answer === 'object' &&
  answer !== null &&
  'content' in answer &&
  'application/json' in (answer.content as object);

/** What all operations have in common, said of each: who may ask, how it is refused, languages and tags. */
function completeOperation(method: string, address: string, operation: Operation): void {
  const { responses } = operation;
  for (const status of refusalsOf(method.toUpperCase(), address, operation)) responses[status] ??= refusal(status);
  const needed = neededFor(method.toUpperCase(), address);
  if (needed === 'reader') operation.security = [{}, { token: [] }];
  else if (needed !== 'anybody' && needed !== null) operation.security = [{ token: [] }];
  if (method !== 'get' || !address.startsWith('/api/')) return;
  const parameters = operation.parameters ?? [];
  parameters.push(languageParameter);
  const answer = responses['200'];
  if (isJson(answer) && !/\.json$/.test(address)) {
    parameters.push(tagParameter);
    answer.headers = { ETag: tag };
    responses['304'] = { description: 'The asker has this answer already' };
  }
  operation.parameters = parameters;
}

const text = { type: 'string', description: 'in the language that was asked for, where one was' };

interface Schema {
  type?: string | string[];
  properties?: Record<string, unknown>;
  allOf?: Schema[];
  anyOf?: Schema[];
}

/** Goes through all schemas of a part of the document, the inner ones first. */
function walk(part: unknown, change: (schema: Schema) => void): void {
  if (typeof part !== 'object' || part === null) return;
  for (const inner of Object.values(part)) walk(inner, change);
  if (!Array.isArray(part)) change(part);
}

/** What answers get where a language is asked for, see localise(): `text` beside what is said in both, `label` beside names. */
function addLanguages({ properties }: Schema): void {
  if (typeof properties !== 'object') return;
  const has = (key: string): boolean => Object.hasOwn(properties, key);
  if (has('ar') && has('en') && !has('id')) properties['text'] = text;
  if (has('id') && has('name')) properties['label'] = text;
}

/** What extends a named schema and may be null is generated as both at once, which null is not: it is one or the other. */
function allowNull(schema: Schema): void {
  const { allOf } = schema;
  if (!Array.isArray(allOf) || !allOf.some(({ type }) => Array.isArray(type) && type.includes('null'))) return;
  const parts = allOf.map((one) => (Array.isArray(one.type) ? { ...one, type: 'object' } : one));
  delete schema.allOf;
  schema.anyOf = [{ allOf: parts }, { type: 'null' }];
}

/** Completes what was generated from the schemas of the routes. */
export function completeDescription(generated: object): Description {
  const description = structuredClone(generated) as Description;
  for (const [address, operations] of Object.entries(description.paths))
    for (const [method, operation] of Object.entries(operations)) completeOperation(method, address, operation);
  const mend = (schema: Schema): void => {
    addLanguages(schema);
    allowNull(schema);
  };
  walk(description.components['schemas'], mend);
  for (const operations of Object.values(description.paths))
    for (const { responses } of Object.values(operations)) walk(responses, mend);
  description.components['responses'] = refusalComponents();
  description.components['securitySchemes'] = {
    token: { type: 'http', scheme: 'bearer', description: 'of `isnad serve` or `isnad token`' },
  };
  return description;
}

/** The description of all routes that are there, at an address of its own. */
export function addDescription(app: OpenAPIHono): void {
  const route = createRoute({
    method: 'get',
    path,
    summary: 'This description, as OpenAPI 3.1',
    responses: {
      200: {
        description: 'OpenAPI 3.1',
        content: {
          'application/json': {
            schema: z.object({
              openapi: z.string(),
              info: z.looseObject({}),
              paths: z.looseObject({}),
              components: z.looseObject({}),
              webhooks: z.looseObject({}).optional(),
            }),
          },
        },
      },
      500: { description: 'It could not be written', content: { 'application/json': { schema: errorSchema } } },
    },
  });
  let description: Description | null = null;
  app.openapi(route, (context) => {
    description ??= completeDescription(app.getOpenAPI31Document({ openapi: '3.1.0', info }));
    return context.json(description, 200) as never;
  });
}

const info = {
  title: 'Isnad',
  version: apiVersion,
  description:
    'The ledger of who said what, through whom, who disputes it, and how many independent origins stand behind it. ' +
    'It measures what is reported and does not say what is true.',
};
