import { objectBody } from '../formats/body';
import { badField, badRequest, notImplemented } from '../formats/reply';
import { emitSprint } from '../news/event';
import { addSprint, type SprintRecord, writeSprint } from '../resources/sprint';
import type { Call } from '../rest/operation';

/** @throws Fault where a value does not fit */
export function fileSprint(call: Call, boardId: number, body: unknown): SprintRecord {
  const { originBoardId: _, ...fields } = objectBody(body);
  const empty = { name: '', state: 'future', startAt: null, endAt: null, completeAt: null, goal: '' } as const;
  const sprint = addSprint(call.site, { ...contentOf({ ...empty, boardId }, fields), boardId });
  emitSprint(call, 'created', sprint);
  return sprint;
}

/**
 * Changes a sprint, starts it or closes it. Its issues stay in it: those that are not done would go on to another one as well, and here an issue
 * has one sprint.
 * @throws Fault where a value does not fit, or the sprint is not in the state for it
 */
export function changeSprint(call: Call, before: SprintRecord, body: unknown): SprintRecord {
  const { state, ...fields } = objectBody(body);
  if (before.state === 'closed') throw badRequest('It is not allowed to update a closed sprint.');
  const content = contentOf(before, fields);
  const after = { ...before, ...content, ...movedTo(call, { ...before, ...content }, state) };
  writeSprint(call.site, after);
  const told = ['name', 'goal', 'startAt', 'endAt'] as const;
  if (told.some((name) => before[name] !== after[name])) emitSprint(call, 'updated', after);
  if (before.state !== after.state) emitSprint(call, after.state === 'closed' ? 'closed' : 'started', after);
  return after;
}

function movedTo(call: Call, { state: now, startAt, endAt }: Omit<SprintRecord, 'id'>, wanted: unknown) {
  if (wanted === undefined || wanted === now) return {};
  if (wanted === 'closed' && now === 'active') return { state: wanted, completeAt: call.site.clock.now() } as const;
  if (wanted !== 'active' || now !== 'future') throw badRequest(`A sprint that is ${now} can't become ${wanted}.`);
  if (startAt === null || endAt === null) throw badRequest('A sprint needs a start and an end to be started.');
  return { state: wanted } as const;
}

const known = new Set(['name', 'goal', 'startDate', 'endDate']);

function contentOf<Sprint extends Omit<SprintRecord, 'id'>>(before: Sprint, fields: Record<string, unknown>): Sprint {
  const missing = Object.keys(fields).find((name) => !known.has(name));
  if (missing) throw notImplemented(`"${missing}" of a sprint`);
  const { name = before.name, goal = before.goal } = fields;
  if (typeof name !== 'string' || name.trim() === '') throw badField('name', 'The sprint name must not be empty.');
  if (typeof goal !== 'string') throw badField('goal', 'The goal must be text.');
  const startAt = instantIn(fields, 'startDate', before.startAt);
  return { ...before, name: name.trim(), goal, startAt, endAt: instantIn(fields, 'endDate', before.endAt) };
}

function instantIn(fields: Record<string, unknown>, name: string, otherwise: number | null): number | null {
  const value = fields[name];
  if (value === undefined) return otherwise;
  const at = typeof value === 'string' ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) throw badField(name, 'The date must be written as ISO 8601 has it.');
  return at;
}
