/** Reading what a caller sent, with Jira's response to what does not fit. */
import { badRequest } from './reply';

export type Json = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws Fault 400 when the body is not a JSON object */
export function objectBody(body: unknown): Json {
  if (!isObject(body)) throw badRequest('Invalid request payload. Refer to the REST API documentation and try again.');
  return body;
}

/** A list of strings, empty when absent. */
export function textList(value: unknown, name: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string' && typeof item !== 'number')) {
    throw badRequest(`The '${name}' must be a list of text.`);
  }
  return value.map(String);
}

/** A repeatable or comma-separated query parameter. */
export function queryList(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number of a query, at least 0. */
export function queryNumber(query: URLSearchParams, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' is not valid for the parameter '${name}'.`);
  return Number(text);
}
