import { describe, expect, it } from 'vitest';
import { type Occasion, occasionGoneReasons } from '../../../../src/contract/survey/occasion';
import type { CheckpointInFull } from '../../../../src/contract/survey/team-survey';
import { JiraAsksNotice } from '../../../../static/team/survey/form/jira-asks';
import { jiraAsks } from '../../../../static/team/survey/form/jira-choices';
import { formatStanding, Standing } from '../../../../static/team/survey/one/standing';
import {
  formatNext,
  formatOccasion,
  formatPlace,
  formatRecurrence,
  waitsForVersion,
} from '../../../../static/team/survey/state/occasion-words';
import { surveyShownState } from '../../../../static/team/survey/state/shown-state';
import { inGerman, known, listed, shown, survey, texts, versionOf, wordsIn } from './given';

const released = (versionId: string): Occasion => ({ kind: 'version-released', versionId });
const share = (of: Extract<Occasion, { kind: 'share-done' }>['of']): Occasion => ({
  kind: 'share-done',
  of,
  percent: 80,
});
const waiting = (occasion: Occasion, changes: Partial<CheckpointInFull> = {}) =>
  survey({ opensOn: null, occasion, ...changes });
const standing = (of: CheckpointInFull) =>
  wordsIn(shown(Standing, { survey: of, versionOf, isWaitOver: false, engagements: known.engagements, unread: [] }));

describe('the advice that Jira Service Management asks, too', () => {
  const advice = (rated: number | null, texts = undefined as Parameters<typeof shown>[2]) =>
    wordsIn(shown(JiraAsksNotice, { rated }, texts));
  it('says what is known of the project, and what can’t be', () => {
    expect(advice(3)).toContain('It does ask there: 3 requests of this project were rated in the last 90 days.');
    expect(advice(1)).toContain('1 request of this project was rated');
    expect(advice(0)).toContain('That does not tell whether it asks');
    expect(advice(null)).toContain('can’t be read');
    for (const rated of [3, 0, null])
      expect(advice(rated)).toContain('Countersign can’t read whether this is switched on');
    expect(advice(2, inGerman)).toContain('2 Anfragen dieses Projekts bewertet');
  });
  it('is there for issues of service projects alone, by a field that is found by its type', async () => {
    const asked: string[] = [];
    const jira =
      (type: string, custom: string) =>
      (path: string, init: { body?: string } = {}) => {
        asked.push(`${path} ${init.body ?? ''}`);
        const reply = path.includes('/issue/')
          ? { fields: { project: { id: '10001', projectTypeKey: type } } }
          : path.endsWith('/field')
            ? [{ id: 'customfield_77', schema: { custom } }]
            : { count: 4 };
        return Promise.resolve(new Response(JSON.stringify(reply)));
      };
    const field = 'com.atlassian.servicedesk:sd-request-feedback-date';
    expect(await jiraAsks('5', jira('software', field))).toBeNull();
    expect(asked).toHaveLength(1);
    expect(await jiraAsks('5', jira('service_desk', field))).toEqual({ rated: 4 });
    expect(asked.at(-1)).toContain('project = 10001 AND cf[77] >= -90d');
    expect(await jiraAsks('5', jira('service_desk', 'another'))).toEqual({ rated: null });
  });
});

describe('an occasion in words', () => {
  const words: [Occasion, string, string][] = [
    [released('10'), 'When version 1.2 is released', 'Wenn die Version 1.2 veröffentlicht wird'],
    [released('11'), 'When a version is released', 'Wenn eine Version veröffentlicht wird'],
    [{ kind: 'sprint-closed', sprintId: '7' }, 'When a sprint is completed', 'Wenn ein Sprint abgeschlossen wird'],
    [
      { kind: 'issue-status', issueId: '1', status: '3' },
      'When an issue reaches a status',
      'Wenn ein Vorgang einen Status erreicht',
    ],
    [
      { kind: 'issue-resolved', issueId: '1' },
      'When an issue or request is resolved',
      'Wenn ein Vorgang oder eine Anfrage erledigt ist',
    ],
    [
      { kind: 'gate-decided', gateId: 'g1' },
      'When a sign-off is decided',
      'Wenn über eine Unterschrift entschieden ist',
    ],
    [
      share({ kind: 'version', versionId: '10' }),
      'When 80% of the issues of version 1.2 are done',
      'Wenn 80 % der Vorgänge der Version 1.2 erledigt sind',
    ],
    [
      share({ kind: 'version', versionId: '11' }),
      'When 80% of the issues of a version are done',
      'Wenn 80 % der Vorgänge einer Version erledigt sind',
    ],
    [
      share({ kind: 'epic', issueId: '1' }),
      'When 80% of the issues of an epic are done',
      'Wenn 80 % der Vorgänge eines Epics erledigt sind',
    ],
    [
      share({ kind: 'jql', jql: 'labels = x' }),
      'When 80% of the issues that a query finds are done',
      'Wenn 80 % der Vorgänge, die eine Abfrage findet, erledigt sind',
    ],
  ];
  it.each(words)('%j', (occasion, english, german) => {
    expect(formatOccasion(occasion, versionOf, texts)).toBe(english);
    expect(formatOccasion(occasion, versionOf, inGerman)).toBe(german);
  });
  it('needs the names of versions only where it is on one', () => {
    const needing = words.map(([occasion]) => waitsForVersion({ occasion }));
    expect(needing).toEqual([true, true, false, false, false, false, true, true, false, false]);
    expect(waitsForVersion(listed())).toBe(false);
  });
});

describe('a survey that waits for something', () => {
  it('says for what, and that it opens by itself', () => {
    expect(formatStanding(waiting(released('10')), versionOf, texts)).toBe(
      'When version 1.2 is released, it opens by itself. Until then, customers see nothing of it.',
    );
    expect(formatStanding(waiting(released('10')), versionOf, inGerman)).toContain(
      'Wenn die Version 1.2 veröffentlicht wird, beginnt sie von selbst.',
    );
    expect(standing(waiting(released('10')))).not.toContain('can’t come any more');
  });
  it.each(occasionGoneReasons)('in vain (%s) says why, and what to do', (occasionGone) => {
    const words = standing(waiting(released('10'), { occasionGone }));
    expect(words).toContain('What it waits for can no longer happen');
    expect(words).toContain(texts.t(`survey-team.gone.${occasionGone}`));
    expect(words).toContain('Call this survey off and plan another one');
  });
});

describe('a survey whose occasion was undone after it had opened', () => {
  const undone = (occasion: Occasion, changes: Partial<CheckpointInFull> = {}) =>
    waiting(occasion, {
      state: 'open',
      closesOn: '2026-12-20',
      occasionUndoneAt: '2026-12-03T09:00:00.000Z',
      ...changes,
    });
  it('says so, that it stays open, and what the team can do', () => {
    const words = standing(undone(released('10')));
    expect(words).toContain('The version was unreleased again on Dec 3, 2026');
    expect(words).toContain('stays open to its last day');
    expect(words).toContain('close it');
    expect(standing(undone({ kind: 'issue-resolved', issueId: '1' }))).toContain('The issue was opened again on');
    expect(surveyShownState(undone(released('10'))).key).toBe('survey-team.state.undone');
  });
  it('says nothing of it where it was not, or once it is closed', () => {
    expect(standing(undone(released('10'), { occasionUndoneAt: null }))).not.toContain('unreleased');
    const closed = undone(released('10'), { state: 'closed' });
    expect(standing(closed)).not.toContain('stays open');
    expect(surveyShownState(closed).key).toBe('survey-team.state.closed');
  });
});

describe('a series', () => {
  const every = { everyMonths: 6 };
  const next = (checkpointId: string | null) => ({ checkpointId, opensOn: '2027-06-01' });
  it('says its interval', () => {
    expect(formatRecurrence({ everyMonths: 1 }, texts)).toBe('Every month');
    expect(formatRecurrence({ everyWeeks: 3 }, texts)).toBe('Every 3 weeks');
    expect(formatRecurrence(every, inGerman)).toBe('Alle 6 Monate');
    expect(formatPlace({ recurrence: every, number: 2 }, texts)).toBe('Every 6 months. This is number 2.');
  });
  it('says its next one, planned or not yet', () => {
    expect(formatNext(survey({ recurrence: every, next: next(null) }), texts)).toBe(
      'The next one is planned when this one opens, for Jun 1, 2027.',
    );
    expect(formatNext(survey({ recurrence: every, state: 'open', next: next('c2') }), texts)).toBe(
      'The next one opens on Jun 1, 2027.',
    );
  });
  it('says that it has ended, once that is settled', () => {
    expect(formatNext(survey({ recurrence: every, state: 'closed' }), texts)).toBe('No other one follows.');
    expect(formatNext(survey({ recurrence: every, state: 'opening' }), texts)).toBeNull();
  });
  it('is shown in a survey that is one of it, and in no other', () => {
    const words = standing(survey({ recurrence: every, number: 2, next: next(null) }));
    expect(words).toContain('It is repeated Every 6 months. This is number 2. The next one is planned');
    expect(formatPlace(survey(), texts)).toBeNull();
    expect(formatNext(survey(), texts)).toBeNull();
    expect(standing(survey())).not.toContain('is repeated');
  });
});
