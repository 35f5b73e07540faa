import * as s from 'superstruct';
import type { AddStakeholder, CreateEngagement } from '../../contract/admin';
import { type Answer, type Refusal, refusalCodes } from '../../contract/answer';
import { customerRoles, engagementLimits, languages } from '../../contract/engagement';
import type { CompleteTask } from '../../contract/portal';
import { type TaskOwner, taskLimits } from '../../contract/task';
import type { GiveTask, ReturnTask, TaskReference, WithdrawTask } from '../../contract/team';
import { accept, refuse } from '../../core/answer';
import { isDay, isTimeZone } from '../../core/calendar/day';
import { isOneLine, isShowable, trimmed } from '../../core/text/plain';

/** Each refinement is named by the refusal that it leads to. */
const valid = <Value extends string>(struct: s.Struct<Value, null>, isValid: (value: Value) => boolean) =>
  s.refine(struct, 'field-invalid', isValid);

const text = (limit: number) => {
  const shown = valid(s.coerce(s.string(), s.string(), trimmed), isShowable);
  return s.refine(shown, 'field-too-long', (value) => value.length <= limit || String(limit));
};
const required = (limit: number) => s.refine(text(limit), 'field-missing', (value) => value !== '');
const line = (limit: number) => valid(required(limit), isOneLine);
const matching = (pattern: RegExp) => valid(s.string(), (value) => pattern.test(value));
const count = (limit: number) => s.max(s.min(s.integer(), 0), limit);

const id = matching(/^[0-9a-f]{24}$/);
const attempt = matching(/^[A-Za-z0-9-]{8,64}$/);
/** Atlassian account ids, portal-only ones (`qm:…`) included. */
const accountId = matching(/^[A-Za-z0-9:_-]{1,128}$/);
const number = matching(/^\d{1,18}$/);
const seen = count(1_000_000);
const day = valid(s.string(), isDay);
const roles = s.size(s.array(s.enums(customerRoles)), 0, customerRoles.length);
const timeZone = valid(s.string(), (name) => name.length <= 64 && isTimeZone(name));

const owner: s.Struct<TaskOwner, null> = s.union([
  s.object({ kind: s.literal('person'), accountId }),
  s.object({ kind: s.literal('side') }),
]);

const taskReference: s.Describe<TaskReference> = s.object({ taskId: id, seen });
const giveTask: s.Struct<GiveTask> = s.object({
  attempt,
  engagementId: id,
  title: line(taskLimits.title),
  instructions: text(taskLimits.instructions),
  owner,
  due: s.nullable(day),
});
const withdrawTask: s.Describe<WithdrawTask> = s.object({ taskId: id, seen, reason: required(taskLimits.reason) });
const returnTask: s.Describe<ReturnTask> = s.object({ taskId: id, seen, missing: required(taskLimits.reason) });
const completeTask: s.Describe<CompleteTask> = s.object({ taskId: id, seen, comment: text(taskLimits.comment) });
const createEngagement: s.Describe<CreateEngagement> = s.object({
  attempt,
  name: line(engagementLimits.name),
  serviceDeskId: number,
  requestTypeId: number,
  timeZone,
  language: s.enums(languages),
  primary: s.object({ accountId, roles }),
});
const addStakeholder: s.Describe<AddStakeholder> = s.object({ engagementId: id, accountId, roles });

/** The shape of every payload. What is not named here is dropped. */
export const payloads = {
  nothing: s.object({}),
  page: s.object({ after: s.defaulted(count(10_000), 0) }),
  task: s.object({ taskId: id }),
  taskReference,
  giveTask,
  withdrawTask,
  returnTask,
  completeTask,
  serviceDesk: s.object({ serviceDeskId: number }),
  findCustomers: s.object({ serviceDeskId: number, text: line(100) }),
  createEngagement,
  engagement: s.object({ engagementId: id }),
  addStakeholder,
};

/** A payload of the right shape, or the refusal that names the first field at fault. */
export function read<Payload>(payload: unknown, shape: s.Struct<Payload, unknown>): Answer<Payload> {
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
