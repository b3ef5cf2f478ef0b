import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';

type Schema = Record<string, unknown>;
interface Answer {
  $ref?: string;
  content?: Record<string, { schema?: Schema }>;
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: unknown;
  responses: Record<string, Answer>;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}

export interface Described {
  /** `GET /api/v1/events` */
  route: string;
  method: string;
  path: string;
  parameters: Parameter[];
  takesBody: boolean;
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

/**
 * A schema that takes no key that it does not name: what an answer has and nobody described is found. `whole` false: what it is a part of says
 * which keys there are.
 */
function close(schema: unknown, whole = true): unknown {
  if (Array.isArray(schema)) return schema.map((one) => close(one, whole));
  if (!isSchema(schema)) return schema;
  if (typeof schema['$ref'] === 'string') {
    const name = schema['$ref'].replace('#/components/schemas/', '');
    return { ...schema, $ref: `api#/$defs/${whole ? name : `${name}-open`}` };
  }
  const closed: Schema = { ...schema };
  for (const key of ['items', 'additionalProperties']) if (key in closed) closed[key] = close(closed[key]);
  for (const key of ['prefixItems', 'anyOf', 'oneOf']) if (key in closed) closed[key] = close(closed[key]);
  if (isSchema(closed['properties'])) {
    const entries = Object.entries(closed['properties']).map(([key, value]) => [key, close(value)]);
    closed['properties'] = Object.fromEntries(entries);
  }
  if ('allOf' in closed) closed['allOf'] = close(closed['allOf'], false);
  const namesKeys = ('properties' in closed || 'allOf' in closed) && !('additionalProperties' in closed);
  return whole && namesKeys ? { ...closed, unevaluatedProperties: false } : closed;
}

/** The description of a running server, and whether what it answers is as described. */
export class Description {
  private readonly document: Document;
  private readonly ajv: Ajv2020;
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(document: unknown) {
    this.document = document as Document;
    this.ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allErrors: true });
    this.ajv.addFormat('binary', true);
    this.ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/);
    const schemas = Object.entries(this.document.components.schemas);
    const both = schemas.flatMap(([name, schema]) => [
      [name, close(schema)],
      [`${name}-open`, close(schema, false)],
    ]);
    this.ajv.addSchema({ $id: 'api', $defs: Object.fromEntries(both) });
  }

  operations(): Described[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { parameters = [], requestBody }]) => ({
        route: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        parameters,
        takesBody: requestBody !== undefined,
      })),
    );
  }

  /** What is wrong with an answer to this operation; empty where nothing is. */
  async faultsOf({ method, path, route }: Described, response: Response): Promise<string[]> {
    const { status } = response;
    const say = (fault: string): string[] => [`${route} ${status}: ${fault}`];
    const answers = this.document.paths[path]?.[method.toLowerCase()]?.responses ?? {};
    const given = answers[String(status)];
    const answer = given?.$ref === undefined ? given : this.document.components.responses[nameOf(given.$ref)];
    if (answer === undefined) return say(`not described (${(await response.text()).slice(0, 200)})`);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (answer.content === undefined) return bytes.length === 0 ? [] : say('a body where none is described');
    const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '');
    const schema = answer.content[type]?.schema;
    if (schema === undefined) return say(`the type ${type} is not described`);
    if (type === 'text/csv') return tableFaults(schema, bytes).flatMap(say);
    const value: unknown = /json$/.test(type) ? JSON.parse(bytes.toString('utf8')) : bytes.toString('latin1');
    const validate = this.validatorOf(schema);
    if (validate(value)) return [];
    return say(
      (validate.errors ?? [])
        .slice(0, 3)
        .map((error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`)
        .join('; '),
    );
  }

  private validatorOf(schema: Schema): ValidateFunction {
    const key = JSON.stringify(schema);
    const found = this.compiled.get(key) ?? this.ajv.compile(close(schema) as Schema);
    this.compiled.set(key, found);
    return found;
  }
}

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** A table has the columns that are described, a mark for spreadsheets before them, and rows of that many cells. */
function tableFaults(schema: Schema, bytes: Buffer): string[] {
  const text = bytes.toString('utf8');
  if (!text.startsWith('\ufeff')) return ['no byte order mark'];
  // refuses rows of other lengths
  const [head = []] = parse(text, { bom: true }) as string[][];
  const described = String(schema['description']).replace(/^a table with the columns /, '');
  return head.join(', ') === described ? [] : [`columns ${head.join(', ')}, described: ${described}`];
}
