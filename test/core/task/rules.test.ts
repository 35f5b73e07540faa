import { describe, expect, it } from 'vitest';
import type { AskOwner } from '../../../src/contract/common';
import { undoMs } from '../../../src/contract/task/task';
import { inboxOf } from '../../../src/core/ask/inbox';
import type { Command } from '../../../src/core/command/decide-once';
import { complete, proposeDate } from '../../../src/core/task/by-customer';
import { answerProposal, change, give } from '../../../src/core/task/by-team';
import { decide } from '../../../src/core/task/decide';
import { audited, type GivenTask, type TaskEvent } from '../../../src/core/task/event';
import { evolve } from '../../../src/core/task/evolve';
import { historyLine } from '../../../src/core/task/history-line';
import { reassign } from '../../../src/core/task/reassign';
import { doneBy, type OpenState, type Task, turnOfTask } from '../../../src/core/task/task';
import { placeOfTask } from '../../../src/core/task/task-entry';
import { after, customerCommands, outcome, type Sent, teamCommands } from './commands';
import * as g from './given';

const byPm = { actor: g.pm, at: g.at };
const byCustomer = { actor: g.customer, at: g.at };

describe('giving a task', () => {
  const giving = (changes: Partial<GivenTask> = {}, engagement = g.engagement) =>
    give(engagement, { ...g.wanted, ...changes }, g.today, byPm);

  it('is an event that holds all the customer will read', () => {
    expect(giving()).toMatchObject({ ok: true, value: { what: 'task-given', actor: g.pm, task: g.wanted } });
  });
  it('can do without a due date, and be due today', () => {
    expect(giving({ due: null }).ok).toBe(true);
    expect(giving({ due: g.today }).ok).toBe(true);
  });
  it.each<[string, Partial<GivenTask>, string, string]>([
    ['due yesterday', { due: '2026-11-22' }, 'date-in-past', 'due'],
    ['due in three years', { due: '2029-11-23' }, 'date-too-far', 'due'],
    ['active since yesterday', { activation: { kind: 'date', day: '2026-11-22' } }, 'date-in-past', 'activation'],
    [
      'due before it is active',
      { due: '2026-11-25', activation: { kind: 'date', day: '2026-11-26' } },
      'date-before-start',
      'due',
    ],
    ['for a stranger', { owner: { kind: 'person', accountId: 'stranger' } }, 'stakeholder-unknown', 'owner'],
  ])('%s is refused', (_, changes, code, field) => {
    expect(giving(changes)).toMatchObject({ ok: false, error: { code, field } });
  });
  it('waits for the engagement request', () => {
    const refused = giving({}, { ...g.engagement, status: 'opening', request: null });
    expect(refused).toMatchObject({ ok: false, error: { code: 'engagement-not-ready' } });
  });
});

describe('the evidence that a task asks for', () => {
  const task = (evidence: GivenTask['evidenceRule']) => g.taskAfter(g.given({ evidenceRule: evidence }));
  const risk = { what: 'The server room floods', likelihood: 1, impact: 3, noticedBy: '' } as const;
  const say = (given: Task, evidence: Record<string, unknown>) =>
    complete(given, { revision: 1, comment: '', ...evidence } as Command & { comment: string }, byCustomer, g.today);

  it.each([
    ['comment', { kind: 'comment' }, {}, { comment: 'Here' }],
    ['link', { kind: 'link' }, { comment: 'Here' }, { link: 'https://example.com/list' }],
    ['answers', { kind: 'answers', questions: ['Who?', 'When?'] }, { answers: ['Ada'] }, { answers: ['Ada', 'May'] }],
    ['answers', { kind: 'answers', questions: ['Who?'] }, { answers: [''] }, { answers: ['Ada'] }],
    ['risks', { kind: 'risks' }, { comment: 'None' }, { risks: [risk] }],
  ] as const)('%s must be there', (field, evidence, lacking, enough) => {
    const given = task(evidence as GivenTask['evidenceRule']);
    expect(say(given, lacking)).toMatchObject({ ok: false, error: { code: 'evidence-missing', field } });
    expect(say(given, enough)).toMatchObject({ ok: true, value: { what: 'task-completed', evidence: enough } });
  });
  it('is all that is kept: what was not asked for is dropped', () => {
    const said = say(task({ kind: 'none' }), { comment: 'Hello', link: 'https://example.com', risks: [risk] });
    expect(said).toMatchObject({ ok: true, value: { evidence: { comment: 'Hello' } } });
    expect(said.ok && Object.keys((said.value as { evidence: object }).evidence)).toEqual(['comment']);
  });
});

describe('a due date in a critical period of the customer’s', () => {
  const criticalPeriods = [{ name: 'Close', from: '2026-12-01', to: '2026-12-10' }];
  const engagement = { ...g.engagement, calendar: { ...g.engagement.calendar, criticalPeriods } };
  const due = '2026-12-04';
  const refused = { ok: false, error: { code: 'date-in-critical-period', facts: { name: 'Close' } } };
  const kept = 'The audit is on the 5th';
  it('is given with a reason, which is kept, or not at all', () => {
    const { task } = g.given({ due }) as { task: GivenTask };
    const given = (dueReason?: string) => give(engagement, { ...task, dueReason }, g.today, byPm);
    expect(given()).toMatchObject({ ...refused, error: { field: 'dueReason' } });
    expect(given(' ')).toMatchObject(refused);
    const event = given(kept);
    expect(event.ok && audited(event.value).facts).toMatchObject({ due, dueReason: kept });
    expect(event.ok && historyLine(audited(event.value))).toMatchObject({ what: 'task-given', text: kept });
    expect(give(engagement, { ...task, due: '2026-11-30' }, g.today, byPm).ok).toBe(true);
  });
  it('is changed to with a reason; one that stays as it was needs none', () => {
    const task = g.taskAfter(g.given());
    const { title, instructions, type, effort, evidenceRule, links, isUrgent } = task;
    const terms = { title, instructions, type, effort, evidenceRule, links, isUrgent, due };
    const changed = (on: typeof task, dueReason?: string) =>
      change(engagement)(on, { revision: 1, terms: { ...terms, dueReason } }, byPm, g.today);
    expect(changed(task)).toMatchObject(refused);
    expect(changed(task, kept)).toMatchObject({ ok: true, value: { terms: { dueReason: kept } } });
    expect(changed({ ...task, title: 'Send the old price list', due }).ok).toBe(true);
  });
  it('is agreed to in words', () => {
    const task = g.taskAfter(g.given());
    const proposal = { date: due, reason: 'Busy', by: g.customer, at: g.at };
    const asked = { ...task, state: { ...task.state, proposal } } as typeof task;
    const agreed = (words: string) =>
      answerProposal(engagement)(asked, { revision: 1, isAccepted: true, words }, byPm, g.today);
    expect(agreed('')).toMatchObject({ ...refused, error: { field: 'words' } });
    expect(agreed(kept).ok).toBe(true);
  });
});

describe('a proposed date', () => {
  const propose = (date: string) =>
    proposeDate(g.taskAfter(g.given()), { revision: 1, date, reason: 'Busy' }, byCustomer, g.today);
  it.each([
    ['2026-11-22', 'date-in-past'],
    ['2026-11-30', 'proposal-same-date'],
    ['2030-01-01', 'date-too-far'],
  ])('%s is refused', (date, code) => {
    expect(propose(date)).toMatchObject({ ok: false, error: { code, field: 'date' } });
  });
  it('that is over when the team agrees is refused', () => {
    const task = g.taskAfter(g.given(), g.proposed);
    const agreed = decide(
      'answer',
      answerProposal(g.engagement),
      task,
      { revision: 2, isAccepted: true, words: '' },
      byPm,
      '2026-12-05',
    );
    expect(agreed).toMatchObject({ ok: false, error: { code: 'date-in-past' } });
  });
  it('that has passed is answered with another day, which the history and the customer are told as one', () => {
    const task = g.taskAfter(g.given(), {
      ...byCustomer,
      what: 'date-proposed',
      proposal: { date: '2026-12-04', reason: '' },
    });
    const settle = (date: string) =>
      answerProposal(g.engagement)(task, { revision: 2, isAccepted: true, words: '', date }, byPm, '2026-12-05');
    const settled = settle('2026-12-30');
    if (!settled.ok) throw new Error(settled.error.code);
    expect(historyLine(audited(settled.value))).toMatchObject({ date: '2026-12-30', instead: '2026-12-04' });
    expect(evolve(task, settled.value)).toMatchObject({
      due: '2026-12-30',
      state: { refusedDate: '2026-12-04', answered: { date: { asked: '2026-12-04', settled: '2026-12-30' } } },
    });
    expect(evolve(task, { ...byPm, what: 'date-refused', words: '' })).toMatchObject({
      state: { answered: { date: { asked: '2026-12-04', settled: null } } },
    });
    expect(settle('2026-12-01')).toMatchObject({ ok: false, error: { code: 'date-in-past', field: 'date' } });
    expect(settle('2026-11-30')).toMatchObject({ ok: false, error: { code: 'proposal-same-date', field: 'date' } });
  });
});

describe('taking back', () => {
  const done = g.taskAfter(g.given(), g.completed);
  const later = (ms: number) => new Date(Date.parse(g.at) + ms).toISOString();
  it('is possible for a while, by who did it', () => {
    expect(outcome(done, customerCommands.undo, g.customer, 0, later(undoMs))).toBe('task-undone');
    expect(outcome(done, customerCommands.undo, g.customer, 0, later(undoMs + 1))).toBe('undo-too-late');
    expect(outcome(done, customerCommands.undo, g.otherCustomer)).toBe('undo-too-late');
  });
  it('is not possible once risks have gone to the team', () => {
    const risks = [{ what: 'Flood', likelihood: 1 as const, impact: 3 as const, noticedBy: '' }];
    const told: TaskEvent = { ...byCustomer, what: 'task-completed', evidence: { comment: '', risks } };
    const task = g.taskAfter(g.given({ type: 'risk-identification', evidenceRule: { kind: 'risks' } }), told);
    expect(outcome(task, customerCommands.undo, g.customer)).toBe('undo-too-late');
  });
  it('gives back the task as it was, with what had been said before', () => {
    const task = g.taskAfter(g.given(), g.completed, g.returned, g.accepted, g.completed);
    const undone = evolve(task, { ...byCustomer, what: 'task-undone' });
    expect(undone.state).toMatchObject({
      name: 'open',
      acceptedBy: g.customer,
      returned: { missing: 'The 2027 prices', completion: { comment: 'Attached.' } },
    });
  });
});

describe('a command that comes again', () => {
  const commands = Object.entries({ ...customerCommands, ...teamCommands });
  const sentOnce = (name: string, send: Sent) => {
    const start = {
      undo: g.taskAfter(g.given(), g.completed),
      unstuck: g.taskAfter(g.given(), g.stuck),
      unblock: g.taskAfter(g.given(), g.stuck),
      agree: g.taskAfter(g.given(), g.proposed),
      keep: g.taskAfter(g.given(), g.proposed),
      confirm: g.taskAfter(g.given(), g.completed),
      return: g.taskAfter(g.given(), g.completed),
      activate: g.taskAfter(g.given({ activation: { kind: 'date', day: '2026-12-01' } })),
    }[name];
    const task = start ?? g.taskAfter(g.given());
    const actor = name in customerCommands ? g.customer : g.pm;
    const decided = send(task, actor);
    if (!decided.ok || decided.value === 'already') throw new Error(`${name} was not decided`);
    return { changed: after(task, decided.value, evolve(task, decided.value)), actor };
  };
  it.each(commands)('“%s” has taken effect already', (name, send) => {
    const { changed, actor } = sentOnce(name, send);
    expect(outcome(changed, send, actor, 1)).toBe('already');
    expect(outcome(changed, send, 'somebody else', 1)).not.toBe('already');
  });
  // Reminders that are resumed once more begin anew.
  it.each(commands.filter(([name]) => name !== 'resume'))(
    '“%s” once more, by who knows that it has taken effect, is refused and noted nowhere',
    (name, send) => {
      const { changed, actor } = sentOnce(name, send);
      expect(send(changed, actor).ok).toBe(false);
    },
  );
  it('with something else in between is not carried out on what its sender had not seen', () => {
    const task = g.taskAfter(g.given(), g.accepted);
    expect(outcome(task, customerCommands.complete, g.customer, 1)).toBe('changed-meanwhile');
    expect(outcome(task, teamCommands.withdraw, g.pm, 1)).toBe('changed-meanwhile');
  });
});

describe('a task for anyone of the customer’s side', () => {
  const open = g.taskAfter(g.given({ owner: { kind: 'side' } }));
  const actedBy = (send: (typeof customerCommands)[keyof typeof customerCommands]) => {
    const decided = send(open, g.otherCustomer);
    if (!decided.ok || decided.value === 'already') throw new Error('Not decided');
    return evolve(open, decided.value).owner;
  };
  it.each(['accept', 'propose', 'decline', 'stuck', 'complete'] as const)(
    'is claimed by who “%s”s it first',
    (name) => {
      expect(actedBy(customerCommands[name])).toEqual({ kind: 'person', accountId: g.otherCustomer });
    },
  );
  it('goes straight to whom it is handed', () => {
    const decided = customerCommands['hand over'](open, g.customer);
    if (!decided.ok || decided.value === 'already') throw new Error('Not decided');
    expect(evolve(open, decided.value).owner).toEqual({ kind: 'person', accountId: g.otherCustomer });
  });
  it('says to nobody who takes it that it was handed to them', () => {
    const handed = evolve(g.taskAfter(g.given()), { ...byCustomer, what: 'task-handed-over', owner: { kind: 'side' } });
    const decided = customerCommands.accept(handed, g.otherCustomer);
    if (!decided.ok || decided.value === 'already') throw new Error('Not decided');
    const taken = evolve(handed, decided.value);
    const entry = placeOfTask(taken, inboxOf(taken));
    expect(entry).toMatchObject({ detail: { heardAt: decided.value.at } });
    for (const told of ['isHanded', 'handedAt', 'newsAt']) expect(entry).not.toHaveProperty(`detail.${told}`);
  });
  it('says in the inbox of whom it is handed to that it was', () => {
    const decided = customerCommands['hand over'](open, g.customer);
    if (!decided.ok || decided.value === 'already') throw new Error('Not decided');
    const task = evolve(open, decided.value);
    const { at } = decided.value;
    expect(placeOfTask(task, inboxOf(task))).toMatchObject({ detail: { newsAt: at, isHanded: true } });
    const terms = { ...g.wanted, title: 'The list' };
    const changed = evolve(task, { ...byPm, at: '2026-12-31T09:00:00.000Z', what: 'task-changed', terms });
    expect(placeOfTask(changed, inboxOf(changed))).not.toHaveProperty('detail.isHanded');
    expect(placeOfTask(changed, inboxOf(changed))).toMatchObject({ detail: { handedAt: at } });
  });
});

describe('reassigning', () => {
  it('takes nobody who is no customer of the engagement', () => {
    const command = { revision: 1, owner: { kind: 'person' as const, accountId: g.pm } };
    expect(reassign(g.engagement)(g.taskAfter(g.given()), command, byPm, g.today)).toMatchObject({
      ok: false,
      error: { code: 'stakeholder-unknown', field: 'owner' },
    });
  });
  it('opens what was declined, and keeps what had been said in earlier rounds', () => {
    const task = g.taskAfter(g.given(), g.completed, g.returned, g.declined);
    const moved = evolve(task, { ...byPm, what: 'task-reassigned', owner: { kind: 'side' } });
    expect(moved).toMatchObject({ owner: { kind: 'side' }, round: 2, state: { name: 'open' } });
    expect(moved.state.name === 'open' && moved.state.returned?.completion?.comment).toBe('Attached.');
  });
});

const toOther = { kind: 'person' as const, accountId: g.otherCustomer };
const movedTo = (owner: AskOwner, task: Task, leaving?: 'taken-over') => {
  const event = reassign(g.engagement, 'owner', leaving)(task, { revision: task.history.length, owner }, byPm, g.today);
  if (!event.ok) throw new Error(event.error.code);
  return evolve(task, event.value);
};

describe.each([
  ['reassigned', undefined],
  ['taken over from somebody who leaves', 'taken-over'],
] as const)('a task that is %s', (_, leaving) => {
  it.each([
    ['another date', g.proposed, 'date'],
    ['help', g.stuck, 'help'],
  ] as const)(
    'leaves %s with the team to answer, as asked by who asked, and is news to its owner',
    (_, asked, awaits) => {
      const moved = movedTo(toOther, g.taskAfter(g.given(), g.accepted, asked), leaving);
      expect(moved).toMatchObject({ owner: toOther, state: { name: 'open', acceptedBy: null } });
      const { proposal, blocker } = moved.state as OpenState;
      expect((proposal ?? blocker)?.by).toBe(g.customer);
      expect(turnOfTask(moved)).toBe('team');
      expect(placeOfTask(moved, inboxOf(moved))).toMatchObject({ detail: { awaits, isHanded: true } });
    },
  );
  it('begins anew where nothing is asked', () => {
    const moved = movedTo(toOther, g.taskAfter(g.given(), g.accepted), leaving);
    expect(moved).toMatchObject({ owner: toOther, state: { name: 'open', since: byPm.at, acceptedBy: null } });
  });
});

describe('taking over from somebody who leaves', () => {
  const takenOver = (task: Task) => movedTo(toOther, task, 'taken-over');
  it('leaves what was declined declined, by who declined it', () => {
    expect(takenOver(g.taskAfter(g.given(), g.declined))).toMatchObject({
      owner: toOther,
      state: { name: 'declined', by: g.customer },
    });
  });
  it('leaves what was done done by who did it, and credits nobody else with it', () => {
    const moved = takenOver(g.taskAfter(g.given(), g.completed));
    expect(moved).toMatchObject({ owner: toOther, state: { name: 'completed', completion: { by: g.customer } } });
    const confirmed = evolve(moved, { ...byPm, what: 'task-confirmed' });
    expect(doneBy(confirmed)).toBe(g.customer);
    expect(placeOfTask(confirmed, inboxOf(confirmed))).not.toHaveProperty('isCredited');
    const own = evolve(g.taskAfter(g.given(), g.completed), { ...byPm, what: 'task-confirmed' });
    expect(placeOfTask(own, inboxOf(own))).toHaveProperty('isCredited', true);
  });
  it('credits whom a deputy did it for, and not who has it since', () => {
    const done = g.taskAfter(g.given(), { ...g.completed, actor: 'deputy' });
    const creditOn = (task: Task) => {
      const confirmed = evolve(task, { ...byPm, what: 'task-confirmed' });
      return Object.hasOwn(placeOfTask(confirmed, inboxOf(confirmed)) as object, 'isCredited');
    };
    expect([done, takenOver(done)].map(creditOn)).toEqual([true, false]);
  });
});
