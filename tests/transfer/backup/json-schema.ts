import { BACKUP_STORES } from '@/lib/transfer/backup/contents';
import * as fields from '@/lib/transfer/backup/field-schemas';
import { fileSchema } from '@/lib/transfer/backup/file-schema';
import { storeSchemas } from '@/lib/transfer/backup/store-schemas';

/** As much of JSON Schema (2020-12) as a backup needs. */
export interface JsonSchema {
  [keyword: string]: unknown;
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: readonly unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  $defs?: Record<string, JsonSchema>;
}

/** Any schema or action of valibot's, as far as it is looked into here. */
interface Piece {
  kind: string;
  type: string;
  requirement?: unknown;
  literal?: unknown;
  options?: readonly unknown[];
  wrapped?: Piece;
  item?: Piece;
  entries?: Record<string, Piece>;
  pipe?: readonly Piece[];
}

const NAMED = new Map<Piece, string>(
  Object.entries(fields as unknown as Record<string, Piece>).map(([name, piece]) => [piece, name]),
);

/** The JSON Schema of a backup, made from the schemas that read one. */
export function backupJsonSchema(): JsonSchema {
  const rows = Object.keys(storeSchemas).map((store): [string, JsonSchema] => [
    store,
    { type: 'array', items: { $ref: `#/$defs/${store}` } },
  ]);
  const file = schemaOf(fileSchema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A backup of Kith',
    description:
      'See docs/data-format.md. Fields that are not named here are allowed: a newer Kith wrote them.',
    ...file,
    properties: {
      ...file.properties,
      data: { type: 'object', properties: Object.fromEntries(rows), required: [...BACKUP_STORES] },
    },
    $defs: {
      ...Object.fromEntries(
        Object.entries(storeSchemas).map(([store, row]) => [store, schemaOf(row as Piece)]),
      ),
      ...Object.fromEntries([...NAMED].map(([piece, name]) => [name, schemaOf(piece)])),
    },
  };
}

function schemaOf(piece: Piece): JsonSchema {
  const { pipe } = piece;
  if (pipe === undefined) return bare(piece);
  return Object.assign({}, ...pipe.map((each, at) => (at === 0 ? bare(each) : narrowed(each))));
}

function referred(piece: Piece): JsonSchema {
  const name = NAMED.get(piece);
  return name === undefined ? schemaOf(piece) : { $ref: `#/$defs/${name}` };
}

function bare(piece: Piece): JsonSchema {
  switch (piece.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: piece.type };
    case 'unknown':
      return {};
    case 'literal':
      return { const: piece.literal };
    case 'picklist':
      return { enum: piece.options ?? [] };
    case 'optional':
      return referred(piece.wrapped as Piece);
    case 'nullable':
      return { anyOf: [referred(piece.wrapped as Piece), { type: 'null' }] };
    case 'union':
    case 'variant':
      return { anyOf: (piece.options ?? []).map((each) => referred(each as Piece)) };
    case 'array':
      return { type: 'array', items: referred(piece.item as Piece) };
    case 'record':
      return { type: 'object' };
    case 'loose_object': {
      const entries = Object.entries(piece.entries ?? {});
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, each]) => [key, referred(each)])),
        required: entries.filter(([, { type }]) => type !== 'optional').map(([key]) => key),
      };
    }
    default:
      throw new Error(`No JSON Schema for ${piece.type}`);
  }
}

/** What a later item of a pipe says beyond the first. */
function narrowed({ kind, type, requirement, ...rest }: Piece): JsonSchema {
  if (kind === 'schema') return bare({ kind, type, ...rest });
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'max_length':
      // Of a text or of a list: the one that it is not says nothing.
      return { maxLength: requirement as number, maxItems: requirement as number };
    case 'non_empty':
      return { minLength: 1 };
    case 'min_value':
      return { minimum: requirement as number };
    case 'max_value':
      return { maximum: requirement as number };
    case 'safe_integer':
      return { type: 'integer' };
    case 'check':
    case 'transform':
      return {};
    default:
      throw new Error(`No JSON Schema for ${type}`);
  }
}

/** The first place where a value is not what the schema says; null: it is sound. */
export function violation(
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema = schema,
  path = '$',
): string | null {
  const { $ref } = schema;
  if ($ref !== undefined) {
    return violation(value, root.$defs?.[$ref.slice('#/$defs/'.length)] ?? {}, root, path);
  }
  const { anyOf } = schema;
  if (anyOf !== undefined) {
    const found = anyOf.map((each) => violation(value, each, root, path));
    return found.includes(null) ? null : (found[0] ?? path);
  }
  if ('const' in schema && value !== schema.const) return path;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return path;
  if (schema.type !== undefined && !isOfType(value, schema.type)) return path;
  return violationInside(value, schema, root, path);
}

function violationInside(
  value: unknown,
  schema: JsonSchema,
  root: JsonSchema,
  path: string,
): string | null {
  if (typeof value === 'string') {
    const { pattern, minLength = 0, maxLength = Infinity } = schema;
    if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return path;
    return value.length < minLength || value.length > maxLength ? path : null;
  }
  if (typeof value === 'number') {
    const { minimum = -Infinity, maximum = Infinity } = schema;
    return value < minimum || value > maximum ? path : null;
  }
  if (Array.isArray(value)) {
    if (value.length > (schema.maxItems ?? Infinity)) return path;
    const found = value.map((each, at) =>
      violation(each, schema.items ?? {}, root, `${path}[${at}]`),
    );
    return found.find((each) => each !== null) ?? null;
  }
  if (value === null || typeof value !== 'object') return null;
  const missing = schema.required?.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return `${path}.${missing}`;
  const found = Object.entries(schema.properties ?? {}).map(([key, each]) =>
    Object.hasOwn(value, key)
      ? violation(Reflect.get(value, key), each, root, `${path}.${key}`)
      : null,
  );
  return found.find((each) => each !== null) ?? null;
}

function isOfType(value: unknown, type: string | string[]): boolean {
  return [type].flat().some((each) => {
    if (each === 'null') return value === null;
    if (each === 'array') return Array.isArray(value);
    if (each === 'integer') return Number.isSafeInteger(value);
    if (each === 'object') {
      return value !== null && typeof value === 'object' && !Array.isArray(value);
    }
    return typeof value === each;
  });
}
