/**
 * Atlassian's own OpenAPI documents: what requests and replies are held against. They are no part of a project, and are
 * looked for in `shared/openapi` beside the folder in which the tests are started. Without them such tests are to be skipped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import type { Operation } from './rest/operation';

const folder = resolve('../shared/openapi');
export const areDocumentsHere = existsSync(folder);
if (!areDocumentsHere) console.info(`Skipped: Atlassian's OpenAPI documents are not at ${folder}`);

export type Json = Record<string, unknown>;
type Described = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly { readonly state: string; readonly scopes: readonly string[] }[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema?: Json }> }>;
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: Json }> };
};
type OpenApi = { readonly paths: Record<string, Record<string, Described>> };

function load(file: string): OpenApi {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as OpenApi;
}

const documents = areDocumentsHere
  ? {
      '/rest/api/3/': load('jira-platform.json'),
      '/rest/servicedeskapi/': load('jira-service-management.json'),
      '/rest/agile/': load('jira-software.json'),
    }
  : {};

function documentFor(path: string): [string, OpenApi] {
  const found = Object.entries(documents).find(([prefix]) => path.startsWith(prefix));
  if (!found) throw new Error(`No document for ${path}`);
  return found;
}

/** Atlassian's description of an operation. @throws where it knows no such operation */
export function described(operation: Operation): Described {
  const found = documentFor(operation.path)[1].paths[operation.path]?.[operation.method.toLowerCase()];
  if (!found) throw new Error(`Atlassian has no ${operation.method} ${operation.path}`);
  return found;
}

const checkers = new Map<string, Ajv>();
/** A checker of JSON that knows a document's components; examples and other annotations mean nothing to it. */
function checkerFor(path: string): Ajv {
  const [prefix, document] = documentFor(path);
  let checker = checkers.get(prefix);
  if (!checker) {
    checker = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    formats.default(checker);
    checker.addSchema(document as unknown as Json, 'document');
    checkers.set(prefix, checker);
  }
  return checker;
}

/** Fields that Atlassian's newer description has and the 2023 one of the service desk has not. */
const addedSince = new Set(
  ['createCustomerRequest', 'getCustomerRequestByIdOrKey', 'getCustomerRequests'].map((id) => `${id} summary`),
);
/** Values of a change from nothing, or to nothing: null in Atlassian's own examples of a history, and in its schema always text. */
const mayBeNull = /\/changelog\/histories\/\d+\/items\/\d+\/(from|fromString|to|toString)$/;
const compiled = new Map<string, ValidateFunction>();
/** The problems of a body, by the operation's schema; empty when there are none. */
export function problemsOf(operation: Operation, where: string, schema: Json | undefined, value: unknown): string[] {
  if (!schema) return value === undefined ? [] : [`${operation.operationId} ${where}: a body that is not described`];
  const id = `${operation.method} ${operation.path} ${where}`;
  let validate = compiled.get(id);
  if (!validate) {
    const text = JSON.stringify(schema).replaceAll('"#/components/', '"document#/components/');
    validate = checkerFor(operation.path).compile(JSON.parse(text) as Json);
    compiled.set(id, validate);
  }
  if (validate(value)) return [];
  const errors = (validate.errors ?? []).filter(
    ({ params, instancePath }) =>
      !addedSince.has(`${operation.operationId} ${params.additionalProperty}`) && !mayBeNull.test(instancePath),
  );
  return errors.map(({ instancePath, message, params }) => `${id}${instancePath} ${message} ${JSON.stringify(params)}`);
}
