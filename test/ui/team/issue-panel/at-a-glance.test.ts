import { describe, expect, it } from 'vitest';
import german from '../../../../locales/de-DE.json';
import english from '../../../../locales/en-US.json';
import { type Absent, ladderSteps } from '../../../../src/contract/engagement';
import { historyWhats } from '../../../../src/contract/task/team-task';
import { makeTexts } from '../../../../static/i18n/texts';
import { peopleIn } from '../../../../static/team/issue-panel/panel';
import { formatLine, peopleInLines } from '../../../../static/team/task/history/history-lines';
import { waitedFor } from '../../../../static/team/task/on-issue/waited-for';
import { factsOf } from '../../../../static/team/task/row/facts';
import { raidEntry, teamTask } from '../../samples/samples';
import { at, blocker, panel, proposal, texts } from './given';

describe('what is said of a task at a glance', () => {
  const known = {
    engagement: { today: '2026-11-22', absent: [] as Absent[] },
    personOf: () => ({ name: 'Anna', avatar: undefined, isClosed: false }),
    issues: new Map([['7', { key: 'HAR-7', summary: '' }]]),
  };
  const facts = (changes: Parameters<typeof teamTask>[1]) =>
    factsOf(teamTask('a', changes), known, texts).map(({ text }) => text);
  const since = "Open to anyone on the customer's side since Nov 20, 2026";

  it('is what presses first', () => {
    const pressing = { isUrgent: true, blocker, proposal, due: '2026-11-30', acceptedBy: 'anna', round: 2 };
    expect(facts(pressing)).toEqual([
      'Urgent',
      'Stuck since Nov 21, 2026',
      'Asks for Dec 3, 2026',
      'Asked on Nov 21, 2026',
      'Due in 8 days (Nov 30, 2026)',
      'Anna has taken it on',
      'Round 2',
    ]);
  });
  it('says with whom it is since when: it may have come from another of them', () => {
    expect(facts({ due: null, owner: { kind: 'person', accountId: 'anna' } })).toContain(
      'Waiting for its owner since Nov 20, 2026',
    );
    expect(facts({ due: null, owner: { kind: 'side' } })).toContain(since);
  });
  it('says before all else but urgency that its owner can’t take part, while it is to be done', () => {
    const absent: Absent[] = [{ accountId: 'anna', why: 'closed' }];
    const owner = { kind: 'person', accountId: 'anna' } as const;
    const said = (changes: Parameters<typeof teamTask>[1]) =>
      factsOf(teamTask('a', changes), { ...known, engagement: { today: '2026-11-22', absent } }, texts);
    expect(said({ owner })[0]).toEqual({
      text: 'Account closed, so whatever they are asked waits in vain: Anna',
      isAlarming: true,
    });
    expect(said({ owner, state: 'completed' }).some(({ text }) => text.includes('in vain'))).toBe(false);
    expect(said({ owner: { kind: 'side' } }).some(({ text }) => text.includes('in vain'))).toBe(false);
  });
  it.each(ladderSteps)('tells how far the customer’s silence has been taken: %s', (step) => {
    expect(facts({ ladder: { step, at } })).toEqual([since, english[`task.ladder.${step}`]]);
  });
  it('says where a step told no sponsor, and where it came by no mail', () => {
    expect(facts({ ladder: { step: 'sponsor', at, sponsor: null } })).toEqual([
      since,
      'No answer, and no sponsor to tell',
    ]);
    expect(facts({ ladder: { step: 'nudge', at, isUnmailed: true } })).toEqual([
      since,
      'No answer yet, asked whether anything is in the way',
      'Said in the portal only, mails are off',
    ]);
  });
  it('tells what a planned task waits for, by name where the reader may see all of it', () => {
    const waiting = (...issueIds: string[]) => facts({ state: 'planned', activation: { kind: 'issues', issueIds } });
    expect(waiting('7')).toEqual(['Starts when HAR-7 is done']);
    expect(waiting('7', '8')).toEqual(['Starts when 2 issues are done']);
    expect(facts({ state: 'planned', activation: { kind: 'date', day: '2026-12-01' } })).toEqual([
      'Starts on Dec 1, 2026',
    ]);
  });
  it('keeps to what still counts once a task is closed', () => {
    expect(facts({ state: 'confirmed', isUrgent: true, due: '2026-11-01', ladder: { step: 'nudge', at } })).toEqual([
      'Confirmed on Nov 20, 2026',
    ]);
  });
});

it('asks for the names of everybody it shows, once per place', () => {
  const task = teamTask('a', {
    owner: { kind: 'person', accountId: 'anna' },
    contact: 'paul',
    acceptedBy: 'erik',
    proposal: { ...proposal, by: 'fay' },
    blocker: { ...blocker, by: 'gus', owner: 'hal' },
    completion: { by: 'carla', at, comment: '' },
    decline: { by: 'ida', reason: '' },
    withdrawal: { by: 'dan', reason: '' },
  });
  const shown = panel([task], { raid: [raidEntry('r1', { raisedBy: 'jo', owner: 'kim' }), raidEntry('r2')] });
  expect(new Set(peopleIn(shown))).toEqual(
    new Set(['anna', 'ben', 'carla', 'dan', 'pm', 'paul', 'erik', 'fay', 'gus', 'hal', 'ida', 'jo', 'kim']),
  );
});

it('asks for the issues that planned tasks wait for, each once', () => {
  const waiting = (id: string, state: 'planned' | 'open', ...issueIds: string[]) =>
    teamTask(id, { state, activation: { kind: 'issues', issueIds } });
  expect(
    waitedFor([waiting('a', 'planned', '7', '8'), waiting('b', 'planned', '8'), waiting('c', 'open', '9')]),
  ).toEqual(['7', '8']);
});

describe('a history', () => {
  const personOf = (id: string) => ({ name: id === 'anna' ? 'Anna' : 'Pia', avatar: undefined, isClosed: false });
  const inGerman = makeTexts(german, { language: 'de-DE', locale: 'de-DE', timeZone: 'UTC' });
  it.each(historyWhats)('leaves no gap in what it says: %s', (what) => {
    for (const language of [texts, inGerman]) {
      expect(formatLine({ what, at, by: 'app' }, personOf, language)).not.toMatch(/[{}]|history\./);
    }
  });
  it('names the day and to whom, where a line has them', () => {
    const line = (changes: object) =>
      formatLine({ what: 'task-reassigned', at, by: 'pia', ...changes }, personOf, texts);
    expect(line({ to: 'anna' })).toBe('Pia reassigned it to Anna');
    expect(line({ to: null })).toBe("Pia reassigned it to anyone on the customer's side");
    expect(line({ what: 'date-proposed', date: '2026-12-03' })).toContain('Dec 3, 2026');
    expect(line({ what: 'date-agreed', date: '2026-12-30', instead: '2026-12-13' })).toBe(
      'Pia settled on Dec 30, 2026 instead of Dec 13, 2026',
    );
    const moved = { term: 'due', before: '2026-12-03', after: '2026-12-07' };
    expect(line({ what: 'task-changed', changed: [moved] })).toBe(
      'Pia changed: due date, from Dec 3, 2026 to Dec 7, 2026',
    );
    expect(line({ what: 'task-changed', changed: [{ term: 'title' }, { ...moved, before: null }] })).toBe(
      'Pia changed: title and due date, now Dec 7, 2026 (before: none)',
    );
    expect(line({ what: 'task-changed', changed: [{ ...moved, after: null }] })).toContain('now none (before: Dec 3');
    expect(line({ what: 'task-changed' })).toBe('Pia changed the task');
    expect(line({ what: 'sponsor-told', by: 'app' })).toContain('Countersign told');
    expect(line({ what: 'sponsor-told', by: 'app', to: 'anna' })).toBe('Countersign told Anna that there is no answer');
    expect(line({ what: 'customer-nudged', by: 'app', isUnmailed: true })).toBe(
      'Countersign asked the customer whether anything is in the way. It is in the portal only: mails are off',
    );
  });
  it('asks for the names of people, not of the app', () => {
    const lines = [
      { what: 'task-handed-over', at, by: 'anna', to: 'ben' },
      { what: 'task-overdue', at, by: 'app' },
      { what: 'task-handed-over', at, by: 'anna', to: null },
    ] as const;
    expect(new Set(peopleInLines(lines))).toEqual(new Set(['anna', 'ben']));
  });
});
