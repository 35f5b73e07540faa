import { type AskOwner, linkLimits } from '../../contract/common';
import { isDay } from '../../core/calendar/day';
import { accept, refuse } from '../../core/result';
import { cleaned, cleanedLine, isWebAddress } from '../../core/text/plain';
import { canBeLookedAt, textProblem } from '../../core/text/text-problem';
import * as s from './shape';

/** Text as it is kept. */
export const text =
  (limit: number): s.Shape<string> =>
  (value) => {
    const taken = s.string(value);
    if (!taken.ok) return taken;
    const problem = textProblem(taken.value, limit, false);
    return problem ? { ok: false, error: problem } : accept(cleaned(taken.value));
  };

export const required =
  (limit: number): s.Shape<string> =>
  (value) => {
    const taken = text(limit)(value);
    return taken.ok && taken.value === '' ? refuse('field-missing') : taken;
  };

/** Text on one line. */
export const line =
  (limit: number): s.Shape<string> =>
  (value) =>
    required(limit)(typeof value === 'string' && canBeLookedAt(value, limit) ? cleanedLine(value) : value);

export const count = (most: number) => s.integer(0, most);

export const id = s.matching(/^[0-9a-f]{24}$/);
export const attempt = s.matching(/^[A-Za-z0-9-]{8,64}$/);
/** Atlassian account ids, portal-only ones (`qm:…`) included. */
export const accountId = s.matching(/^[A-Za-z0-9:_-]{1,128}$/);
export const number = s.matching(/^\d{1,18}$/);
export const revision = count(1_000_000);
/** Of a page on the web: other schemes could run code or reach into a machine. */
export const webAddress = s.valid(required(linkLimits.url), isWebAddress);
export const day = s.valid(s.string, isDay);
/** Storage's own word, handed back: it makes no promise of what is in it. */
export const cursor = s.valid(s.string, (value) => value !== '' && value.length <= 4_000);

export const owner: s.Shape<AskOwner> = s.union(
  s.object({ kind: s.oneOf('person'), accountId }),
  s.object({ kind: s.oneOf('side') }),
);

/** A deputy, for the days that are named. */
export const deputy = s.object({ accountId, from: s.optional(day), until: s.optional(day) });

/** The shapes that several resolvers know. What is not named in a shape is dropped. */
export const payloads = {
  nothing: s.object({}),
  page: s.object({ after: s.defaulted(count(10_000), 0) }),
  engagement: s.object({ engagementId: id }),
};
