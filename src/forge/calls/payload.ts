import * as s from 'superstruct';
import { type AskOwner, linkLimits } from '../../contract/common';
import { type Refusal, type RefusalCode, type Result, refusalCodes } from '../../contract/result';
import { isDay } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import { cleaned, cleanedLine, isWebAddress } from '../../core/text/plain';
import { canBeLookedAt, textProblem } from '../../core/text/text-problem';

/** Each refinement is named by the refusal that it leads to. */
export const valid = <Value extends string>(struct: s.Struct<Value, null>, isValid: (value: Value) => boolean) =>
  s.refine(struct, 'field-invalid', isValid);

/** The text, cleaned: a longer one stays as it came, and is refused. */
const cleanable = (limit: number) => s.refine(s.string(), 'cleanable', (value) => canBeLookedAt(value, limit));

export const text = (limit: number) => {
  const clean = s.coerce(s.string(), cleanable(limit), cleaned);
  const without = (struct: s.Struct<string, null>, code: RefusalCode) =>
    s.refine(struct, code, (value) => textProblem(value, limit, false)?.code !== code || String(limit));
  return without(without(without(clean, 'field-turned'), 'field-broken'), 'field-too-long');
};
export const required = (limit: number) => s.refine(text(limit), 'field-missing', (value) => value !== '');
export const line = (limit: number) => s.coerce(required(limit), cleanable(limit), cleanedLine);
const matching = (pattern: RegExp) => valid(s.string(), (value) => pattern.test(value));
export const count = (limit: number) => s.max(s.min(s.integer(), 0), limit);
/** Some of a kind. A reader may not change what it was given, so neither may the type. */
export const list = <Value, Schema>(each: s.Struct<Value, Schema>, least: number, most: number) =>
  s.size(s.array(each as unknown as s.Struct<Value>), least, most) as unknown as s.Struct<readonly Value[], null>;

export const id = matching(/^[0-9a-f]{24}$/);
export const attempt = matching(/^[A-Za-z0-9-]{8,64}$/);
/** Atlassian account ids, portal-only ones (`qm:…`) included. */
export const accountId = matching(/^[A-Za-z0-9:_-]{1,128}$/);
export const number = matching(/^\d{1,18}$/);
export const revision = count(1_000_000);
/** Of a page on the web: other schemes could run code or reach into a machine. */
export const webAddress = valid(required(linkLimits.url), isWebAddress);
export const day = valid(s.string(), isDay);
/** Storage's own word, handed back: it makes no promise of what is in it. */
export const cursor = s.size(s.string(), 1, 4_000);

export const owner: s.Struct<AskOwner, null> = s.union([
  s.object({ kind: s.literal('person'), accountId }),
  s.object({ kind: s.literal('side') }),
]);

/** A deputy, for the days that are named. */
export const deputy = s.object({ accountId, from: s.optional(day), until: s.optional(day) });

/** The shapes that several resolvers know. What is not named in a shape is dropped. */
export const payloads = {
  nothing: s.object({}),
  page: s.object({ after: s.defaulted(count(10_000), 0) }),
  engagement: s.object({ engagementId: id }),
};

/** A payload of the right shape, or the refusal that names the first field at fault. */
export function read<Payload>(payload: unknown, shape: s.Struct<Payload, unknown>): Result<Payload> {
  try {
    const [error, value] = s.validate(payload, shape, { coerce: true, mask: true });
    return error ? { ok: false, error: refusalOf(error) } : accept(value);
  } catch {
    // Some payloads can't even be described: an object whose `toString` is no function, say.
    return refuse('field-invalid');
  }
}

function refusalOf(error: s.StructError): Refusal {
  // The first failure as it is: the error's own message says where, too.
  const [{ refinement, value, message, path } = error] = error.failures();
  const isMissing = value === undefined || value === null;
  const code = refusalCodes.find((each) => each === refinement) ?? (isMissing ? 'field-missing' : 'field-invalid');
  const [field] = path as unknown[];
  return {
    code,
    ...(typeof field === 'string' ? { field } : {}),
    ...(code === 'field-too-long' ? { facts: { limit: Number(message) } } : {}),
  };
}
