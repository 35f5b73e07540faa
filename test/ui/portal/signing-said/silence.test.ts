import { describe, expect, it } from 'vitest';
import type { PortalGate, PortalGateLine } from '../../../../src/contract/gate/portal-gate';
import { formatDueToDo } from '../../../../static/portal/ask/due';
import { GateFacts } from '../../../../static/portal/gate/gate-facts';
import { GateLozenge } from '../../../../static/portal/gate/gate-lozenge';
import { Status } from '../../../../static/portal/gate/sign/state/status';
import { GateTerms } from '../../../../static/portal/gate/sign/terms/gate-terms';
import { Signatories } from '../../../../static/portal/gate/sign/terms/signatories';
import { TaskFacts } from '../../../../static/portal/task/task-facts';
import { portalGate, portalTask } from '../../samples/portal-samples';
import { shown, texts } from './given';

it('whoever is to sign reads that mails switched off in Jira do not stop the day on which silence accepts', () => {
  const status = shown(Status, { gate: portalGate('g', { deemedAfter: '2026-12-01' }) });
  expect(status).toContain('even if you have switched off mails in Jira itself, which the app can’t know');
  expect(shown(Status, { gate: portalGate('g') })).not.toContain('switched off');
});

it('a day after which silence accepts stands in place of a due day that there is not', () => {
  const due = (gate: PortalGate) => shown(GateFacts, { gate }) + shown(GateTerms, { gate });
  const deemed = portalGate('g', { deemedAfter: '2026-12-01' });
  expect(due(deemed)).not.toContain('No due date');
  expect(due(deemed).match(/Counts as accepted after Dec 1, 2026/g)).toHaveLength(2);
  expect(due(portalGate('g')).match(/No due date/g)).toHaveLength(2);
  expect(due({ ...deemed, due: '2026-11-30' }).match(/Nov 30, 2026/g)).toHaveLength(2);
});

describe('until when', () => {
  const due = (changes: Partial<PortalGate>) => {
    const gate = portalGate('g', { due: '2026-11-25', ...changes });
    return shown(GateFacts, { gate }) + shown(GateTerms, { gate });
  };
  it('is said of a sign-off while the reader is to sign it, now or after others', () => {
    expect(due({}).match(/Due in 3 days/g)).toHaveLength(2);
    expect(due({ state: 'later' }).match(/Due in 3 days/g)).toHaveLength(2);
  });
  it.each(['waiting', 'satisfied', 'rejected', 'undecided', 'expired', 'invalidated', 'withdrawn'] as const)(
    'is said nowhere of one that is %s: nothing is left for them to do',
    (state) => {
      for (const ask of [{}, { due: null }, { due: '2026-11-20' }, { mayStillSign: true }, { turn: 'team' as const }])
        expect(due({ state, ...ask })).not.toMatch(/Due|due|Until when/);
    },
  );
  it.each(['completed', 'declined', 'confirmed', 'withdrawn'] as const)('is not said of a task that is %s', (state) => {
    const task = portalTask('t', { due: '2026-11-25', state, isDone: true });
    expect(shown(TaskFacts, { task })).not.toMatch(/Due|due/);
    expect(formatDueToDo(task, texts)).toBeNull();
    expect(formatDueToDo(portalTask('t', { due: '2026-11-25' }), texts)).toContain('Due in 3 days');
  });
  it('is never overdue where they may not sign for now', () => {
    const gate = portalGate('g', { turn: 'team', due: '2026-11-20', isOverdue: true });
    expect(shown(GateLozenge, { gate })).not.toContain('Overdue');
    expect(shown(GateLozenge, { gate: { ...gate, turn: 'customer' } })).toContain('Overdue');
  });
  it('asks no decision of whoever has signed, where the silence of others counts', () => {
    const gate = portalGate('g', { state: 'waiting', deemedAfter: '2026-12-01' });
    const said = shown(Status, { gate }) + shown(GateFacts, { gate }) + shown(GateTerms, { gate });
    expect(said.match(/Counts as accepted after Dec 1, 2026 unless your side decides/g)).toHaveLength(3);
    expect(said).not.toMatch(/unless you decide|Decide by then/);
  });
  it('lets nobody seem to be waited for once it has ended', () => {
    const list = (state: PortalGateLine['state']) => shown(Signatories, { gate: portalGate('g', { state }) });
    expect(list('waiting')).toContain('Not decided yet');
    expect(list('rejected')).toContain('Has not decided');
    expect(list('rejected')).not.toContain('Not decided yet');
  });
});

describe('a halted silence', () => {
  const said = (halt: PortalGate['halt'], changes: Partial<PortalGate> = {}) => {
    const gate = portalGate('g', { halt, ...changes });
    return { line: shown(GateFacts, { gate }), whole: shown(Status, { gate }) };
  };
  it('is said of the very person whom no message reaches, in the line as in the whole', () => {
    expect(said('mails-off').line).toContain('you have switched off the request’s mails');
    expect(said('mails-off').whole).toContain('you have switched off the request’s mails');
    expect(said('you').line).toContain('messages don’t reach you');
    expect(said('you').whole).toContain('no message reaches you');
    expect(said('principal').line).toContain('messages don’t reach the person who is to sign');
    expect(said('principal').whole).toContain('no message reaches the person for whom you stand in');
  });
  it('is of somebody among many where others can’t be told, and of no message where all can be', () => {
    expect(said('others').line).toContain('reach everybody who is to sign');
    expect(said('others').whole).toContain('reaches everybody who is to sign');
    expect(said('barred').line + said('barred').whole).not.toContain('message');
    expect(said(null).line + said(null).whole).not.toMatch(/for now|stands still/);
  });
  it('leaves a decision to those alone who have not signed and may', () => {
    expect(said('others').whole).toContain('You can decide all the same');
    expect(said('others', { state: 'waiting' }).whole).not.toContain('You can decide');
    expect(said('barred', { turn: 'team' }).whole).not.toContain('You can decide');
  });
});

it('a sign-off that is urgent is called so in its line, as a task is, while it is open', () => {
  const facts = (gate: PortalGate) => shown(GateFacts, { gate });
  expect(facts(portalGate('g', { isUrgent: true }))).toContain('>Urgent<');
  expect(facts(portalGate('g', { isUrgent: true, state: 'satisfied' }))).not.toContain('Urgent');
  expect(facts(portalGate('g'))).not.toContain('Urgent');
});
