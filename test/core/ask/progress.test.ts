import { describe, expect, it } from 'vitest';
import { noneClosed } from '../../../src/core/ask/closed';
import type { AskPlace } from '../../../src/core/ask/entry';
import { emptyInbox, personInbox } from '../../../src/core/ask/inbox';
import { type Holdings, placeAsk } from '../../../src/core/ask/place';
import { creditOf, progressOf } from '../../../src/core/ask/progress';
import { type GateEntry, placeOfGate } from '../../../src/core/gate/gate-entry';
import { placeOfTask } from '../../../src/core/task/task-entry';
import * as gates from '../gate/given';
import * as tasks from '../task/given';

const { given, taskAfter, engagement, customer } = tasks;
const own = personInbox(engagement.id, customer);
const nothing: Holdings = { inbox: emptyInbox, closed: noneClosed };
const progress = ({ inbox, closed }: Holdings) => progressOf(inbox, closed);

const placed = (held: Holdings, id: string, place: AskPlace, kind: 'task' | 'gate' = 'task') =>
  placeAsk(held, { kind, id, engagementId: engagement.id }, place, (entry) => entry, {
    digest: { ...engagement.digest, toldUntil: '9999' },
  });
const confirmed = (id: string) => placeOfTask(taskAfter(given({ id }), tasks.completed, tasks.confirmed), own);
const idsTo = (count: number) => Array.from({ length: count }, (_, index) => `t${index + 1}`);
/** So many tasks that were done, the first of them first. */
const doneTo = (count: number, held = nothing) =>
  idsTo(count).reduce((now, id) => placed(now, id, confirmed(id)), held);

const gateFor = (changes: Parameters<typeof gates.gateWith>[0]) =>
  placeOfGate(gates.gateWith(changes), personInbox(gates.engagement.id, gates.ann)) as GateEntry;
const since = '2026-11-01T00:00:00.000Z';
const decided = { outcome: 'accepted', at: gates.at, by: gates.ann, signOffId: 's', round: 1 };
const standing = (by?: string) =>
  gates.gateWith({}).standing.map((each) => ({ ...each, decided: each.accountId === by ? decided : null })) as never;
const signed = { state: { name: 'satisfied', since, how: 'signed' }, standing: standing(gates.ann) } as const;
const satisfied = { ...gateFor(signed), id: 'g' };

describe('a customer’s progress', () => {
  it('counts what is done however long ago it was closed', () => {
    expect(doneTo(100).closed.entries).toHaveLength(40);
    const open = placeOfTask(taskAfter(given({ id: 'open' })), own);
    expect(progress(placed(doneTo(100), 'open', open))).toEqual({ done: 100, all: 101 });
  });
  it('is the same when it is told again', () => {
    const held = doneTo(100);
    const again = doneTo(100, held);
    expect(progress(again)).toEqual({ done: 100, all: 100 });
    expect(placed(held, 't1', confirmed('t1')).closed).toBe(held.closed);
  });
  it('takes back what is asked again after no entry of it is left', () => {
    const held = doneTo(60, placed(nothing, 'g', satisfied, 'gate'));
    expect(held.closed.entries.some(({ id }) => id === 'g')).toBe(false);
    expect(progress(held)).toEqual({ done: 61, all: 61 });
    const askedAgain = placed(held, 'g', { ...gateFor({}), id: 'g' }, 'gate');
    expect(progress(askedAgain)).toEqual({ done: 60, all: 61 });
    expect(progress(placed(askedAgain, 'g', satisfied, 'gate'))).toEqual({ done: 61, all: 61 });
    expect(progress(placed(held, 'g', undefined, 'gate'))).toEqual({ done: 60, all: 60 });
  });
  it('leaves out what was withdrawn, and what is planned', () => {
    const withdrawn = (id: string) => placeOfTask(taskAfter(given({ id }), tasks.withdrawn), own);
    const held = idsTo(50).reduce((now, id) => placed(now, id, withdrawn(id)), nothing);
    expect(progress(placed(held, 'later', 'planned'))).toEqual({ done: 0, all: 0 });
  });
  it('has to do what waits for room in a full inbox', () => {
    expect(progressOf({ ...emptyInbox, waiting: [{ kind: 'task', id: 't' }] }, noneClosed)).toEqual({
      done: 0,
      all: 1,
    });
  });
});

describe('in it count', () => {
  const taskRows = [
    ['a task that is open', [], 'to-do'],
    ['one that the team has still to accept', [tasks.completed], 'to-do'],
    ['one that it has returned', [tasks.completed, tasks.returned], 'to-do'],
    ['one that it has accepted', [tasks.completed, tasks.confirmed], 'done'],
    ['one that it has withdrawn', [tasks.withdrawn], null],
  ] as const;
  it.each(taskRows)('%s', (_what, events, credit) => {
    const entry = placeOfTask(taskAfter(given(), ...events), own);
    expect(typeof entry === 'object' && creditOf(entry)).toBe(credit);
  });

  const gateRows = [
    ['a gate that is to be signed', {}, 'to-do'],
    ['one that they have signed, and others not', { standing: standing(gates.ann) }, 'done'],
    ['one that was settled with them', signed, 'done'],
    [
      'one that was settled without them',
      { state: { name: 'satisfied', since, how: 'signed' }, standing: standing(gates.ben) },
      null,
    ],
    [
      'one that was accepted by their silence',
      { state: { name: 'satisfied', since, how: 'deemed' }, standing: standing() },
      null,
    ],
    [
      'one that they have signed, and that was accepted by the silence of others',
      { state: { name: 'satisfied', since, how: 'deemed' }, standing: standing(gates.ann) },
      'done',
    ],
    ['one that they have rejected', { state: { name: 'rejected', since }, standing: standing(gates.ann) }, 'to-do'],
    [
      'one that has changed since they signed it',
      { state: { name: 'invalidated', since }, standing: standing(gates.ann) },
      'to-do',
    ],
    ['one that the team has withdrawn', { state: { name: 'withdrawn', since, by: gates.pm, reason: '' } }, null],
  ] as const;
  it.each(gateRows)('%s', (_what, changes, credit) => {
    expect(creditOf(gateFor(changes as never))).toBe(credit);
  });
});
