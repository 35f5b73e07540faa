import { type SignGate, signedAs } from '../../../contract/gate/portal-gate';
import { outcomes, verdicts } from '../../../contract/gate/sign-off';
import { gateLimits } from '../../../contract/gate/terms';
import { refuse } from '../../../core/result';
import { accountId, count, cursor, day, id, line, required, text } from '../../calls/payload';
import * as s from '../../calls/shape';

/** The shapes of what customers send about gates. */

export const listSigned = s.object({ engagementId: id, as: s.oneOf(...signedAs), after: s.optional(cursor) });

const answer = s.nullable(s.object({ verdict: s.oneOf(...verdicts), reason: text(gateLimits.reason) }));

const signing = s.object({
  gateId: id,
  round: s.integer(1, gateLimits.rounds),
  hash: s.matching(/^[0-9a-f]{64}$/),
  onBehalfOf: s.nullable(accountId),
  outcome: s.oneOf(...outcomes),
  answers: s.list(answer, 1, gateLimits.criteria),
  conditions: s.list(
    s.object({ text: required(gateLimits.condition), due: s.nullable(day) }),
    0,
    gateLimits.conditions,
  ),
  reason: text(gateLimits.reason),
  changesSeen: count(10_000),
  printedName: line(gateLimits.printedName),
  shownAt: s.matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
});

/** With so many signatures as a gate can have, all their words are to fit into one certificate. */
export const signGate: s.Shape<SignGate> = (value) => {
  const taken = signing(value);
  if (!taken.ok) return taken;
  const { reason, conditions, answers } = taken.value;
  const texts = [reason, ...conditions.map(({ text }) => text), ...answers.map((each) => each?.reason ?? '')];
  const { signOff: limit } = gateLimits;
  return texts.join('').length <= limit ? taken : refuse('field-too-long', { facts: { limit } });
};
