import { describe, expect, it } from 'vitest';
import english from '../../../locales/en-US.json';
import type { PortalRaidEntry } from '../../../src/contract/raid';
import { type EvidenceRule, taskLimits } from '../../../src/contract/task/task';
import { lastDueDay } from '../../../src/core/calendar/due-day';
import { makeTexts } from '../../../static/i18n/texts';
import { formatWeek } from '../../../static/portal/engagement/week';
import {
  asKind,
  checkRaise,
  entryStateOf,
  freedFact,
  isStillOpen,
  newRaise,
  standingKey,
  toEntry,
} from '../../../static/portal/raise/raise-draft';
import { emptyRisk } from '../../../static/portal/risk/risk-draft';
import {
  checkEvidence,
  type EvidenceDraft,
  emptyEvidence,
  toEvidence,
  withAnswer,
  withRow,
} from '../../../static/portal/task/complete/evidence-draft';
import { checkWordsDraft, otherActionsOf } from '../../../static/portal/task/other-actions/words-draft';
import { portalTask } from '../samples/portal-samples';

const codes = (errors: object) =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, (error as { code: string }).code]));
const questions: EvidenceRule = { kind: 'answers', questions: ['Which berth?', 'Who decides?'] };
const draft = (changes: Partial<EvidenceDraft>): EvidenceDraft => ({ ...emptyEvidence, ...changes });
const graded = { ...emptyRisk(0), what: ' The crane breaks ', likelihood: 2, impact: 3 } as const;

describe('what a completion says', () => {
  it.each([
    [{ kind: 'none' }, {}],
    [{ kind: 'comment' }, { comment: 'field-missing' }],
    [{ kind: 'link' }, { link: 'field-missing' }],
    [questions, { 'answers.0': 'field-missing', 'answers.1': 'field-missing' }],
    [
      { kind: 'risks' },
      { 'risks.0.what': 'field-missing', 'risks.0.likelihood': 'field-missing', 'risks.0.impact': 'field-missing' },
    ],
  ] as const)('lacks what is asked: %j', (evidence, lacking) => {
    expect(codes(checkEvidence(evidence, emptyEvidence))).toEqual(lacking);
  });
  it.each(['http://example.com', 'example.com', 'javascript:alert(1)', 'https://me:pw@example.com', 'https://a b'])(
    'takes no link that is not safe: %s',
    (link) => {
      expect(codes(checkEvidence({ kind: 'link' }, draft({ link })))).toEqual({ link: 'field-invalid' });
    },
  );
  it('says too long for each text by itself', () => {
    const comment = 'x'.repeat(taskLimits.comment + 1);
    const risks = [{ ...graded, noticedBy: 'x'.repeat(101) }];
    expect(codes(checkEvidence({ kind: 'risks' }, draft({ comment, risks })))).toEqual({
      comment: 'field-too-long',
      'risks.0.noticedBy': 'field-too-long',
    });
  });
  it('sends what is asked and nothing else, without blanks around it', () => {
    const all = draft({ comment: ' Here ', link: ' https://example.com ', answers: [' A1 ', 'Anna'], risks: [graded] });
    expect(toEvidence({ kind: 'none' }, all)).toEqual({ comment: 'Here' });
    expect(toEvidence({ kind: 'link' }, all)).toEqual({ comment: 'Here', link: 'https://example.com' });
    expect(toEvidence(questions, all)).toEqual({ comment: 'Here', answers: ['A1', 'Anna'] });
    expect(toEvidence({ kind: 'risks' }, all)).toEqual({
      comment: 'Here',
      risks: [{ what: 'The crane breaks', likelihood: 2, impact: 3, noticedBy: '' }],
    });
  });
  it('keeps the answers that were typed when the questions change', () => {
    const answered = withAnswer(emptyEvidence, 1, 'Anna');
    expect(answered.answers).toEqual(['', 'Anna']);
    expect(codes(checkEvidence(questions, answered))).toEqual({ 'answers.0': 'field-missing' });
    expect(withAnswer(answered, 0, 'A1').answers).toEqual(['A1', 'Anna']);
  });
});

describe('the rows of risks', () => {
  it('are told apart also after one was removed', () => {
    const [, second] = withRow([emptyRisk(0)]);
    expect(second && withRow([second]).map(({ row }) => row)).toEqual([1, 2]);
  });
  it('are no more than a task takes', () => {
    const full = Array.from({ length: taskLimits.risks }, (_, row) => emptyRisk(row));
    expect(withRow(full)).toBe(full);
  });
});

describe('the other things to do with a task', () => {
  const task = portalTask('a', { due: '2026-11-24' });

  it('say that one is stuck only while one is not', () => {
    expect(otherActionsOf({ stuck: null })).toContain('stuck');
    expect(otherActionsOf({ stuck: { at: '2026-11-20T09:00:00.000Z', reason: 'A freeze' } })).not.toContain('stuck');
  });
  it.each([
    ['', 'field-missing'],
    ['2026-11-21', 'date-in-past'],
    ['2026-11-24', 'proposal-same-date'],
    ['2030-01-01', 'date-too-far'],
  ])('ask for another date, but not %j', (date, code) => {
    expect(codes(checkWordsDraft('date', { date, reason: 'The board' }, task))).toEqual({ date: code });
  });
  it('take every day from today to the last one', () => {
    for (const date of ['2026-11-22', lastDueDay('2026-11-22')]) {
      expect(checkWordsDraft('date', { date, reason: 'The board' }, task)).toEqual({});
    }
  });
  it('need a reason', () => {
    expect(codes(checkWordsDraft('decline', { date: '', reason: ' \n' }, task))).toEqual({ reason: 'field-missing' });
    expect(codes(checkWordsDraft('stuck', { date: '', reason: 'x'.repeat(1001) }, task))).toEqual({
      reason: 'field-too-long',
    });
  });
});

describe('what a customer brings up', () => {
  it('keeps its words when it turns out to be a risk, and back', () => {
    const problem = { ...newRaise('attempt-1'), what: 'The crane' };
    const risk = asKind(problem, 'risk');
    expect(risk.risk.what).toBe('The crane');
    expect(asKind({ ...risk, risk: { ...risk.risk, what: 'The old crane' } }, 'issue').what).toBe('The old crane');
  });
  it('is checked and sent by its kind', () => {
    const problem = newRaise('attempt-1');
    expect(codes(checkRaise(problem))).toEqual({ what: 'field-missing' });
    expect(toEntry({ ...problem, what: ' Down ' }, 'e1')).toEqual({
      attempt: 'attempt-1',
      engagementId: 'e1',
      kind: 'issue',
      what: 'Down',
    });
    const risk = { ...problem, kind: 'risk', risk: graded } as const;
    expect(checkRaise(risk)).toEqual({});
    expect(toEntry(risk, 'e1')).toMatchObject({ kind: 'risk', risk: { what: 'The crane breaks', impact: 3 } });
    expect(toEntry({ ...risk, risk: emptyRisk(0) }, 'e1')).toBeNull();
  });
  it.each([
    [null, null, 'received'],
    ['new', null, 'received'],
    ['indeterminate', null, 'worked-on'],
    ['indeterminate', 'A new crane comes', 'worked-on'],
    ['done', null, 'closed'],
    ['done', 'A new crane came', 'closed'],
    ['new', 'A new crane will come', 'received'],
    [null, 'A new crane came', 'received'],
  ] as const)('stands at %s with the outcome %s: %s', (progress, outcome, standing) => {
    const entry = { id: 'r', kind: 'risk', what: '', isUnmet: false, likelihood: 1, impact: 1, raisedAt: '' } as const;
    expect(entryStateOf({ ...entry, progress, outcome })).toBe(standing);
    const condition = { of: 'The pilot', due: '2026-12-01', ownerName: 'Petra', isLeft: false, isOverdue: false };
    expect(standingKey({ ...entry, progress, outcome })).toBe(`portal.raise.standing.${standing}`);
    expect(standingKey({ ...entry, progress, outcome, condition })).toBe(`portal.raise.condition.${standing}`);
    const left = { ...condition, isLeft: true };
    expect(standingKey({ ...entry, progress, outcome, condition: left })).toBe(`portal.raise.standing.${standing}`);
  });
});

describe('what somebody was stuck at', () => {
  const entry = { id: 'r', kind: 'issue', what: '', isUnmet: false, likelihood: null, impact: null } as const;
  const stuckAt = (progress: PortalRaidEntry['progress'], obstacle: NonNullable<PortalRaidEntry['obstacle']>) => {
    const shown: PortalRaidEntry = { ...entry, raisedAt: '', outcome: null, progress, obstacle };
    return [standingKey(shown), freedFact(shown)?.key, isStillOpen(shown)];
  };
  const over = { isInTheWay: false, freedAt: '2026-11-21T09:00:00.000Z', isAnswered: false } as const;

  it.each([
    ['new', { isInTheWay: true }, 'portal.raise.standing.received', undefined, false],
    ['new', over, 'portal.raise.standing.free', 'portal.raise.free-since', true],
    [null, over, 'portal.raise.standing.free', 'portal.raise.free-since', false],
    [
      'indeterminate',
      { ...over, isAnswered: true },
      'portal.raise.standing.answered',
      'portal.raise.answered-on',
      true,
    ],
    ['done', { ...over, isAnswered: true }, 'portal.raise.standing.closed', 'portal.raise.answered-on', false],
    ['new', { ...over, freedAt: null }, 'portal.raise.standing.received', 'portal.raise.free', true],
  ] as const)('is told, with its issue at %s and as %j', (progress, obstacle, standing, fact, isOpen) => {
    expect(stuckAt(progress, obstacle)).toEqual([standing, fact, isOpen]);
  });
});

describe('what is asked this week, in words', () => {
  const texts = makeTexts(english, { language: 'en-US', locale: 'en-US', timeZone: 'Europe/Berlin' });

  it.each([
    [0, 0, null],
    [90, 0, 'For you to do this week: tasks of about 1 hr 30 min'],
    [60, 1, 'For you to do this week: tasks of about 1 hour, and 1 without an estimate'],
    [30, 2, 'For you to do this week: tasks of about 30 minutes, and 2 without an estimate'],
    [0, 2, 'For you to do this week: 2 tasks without an estimate'],
  ])('%i minutes, %i without an estimate', (minutes, unestimated, words) => {
    expect(formatWeek({ minutes, unestimated }, texts)).toBe(words);
  });
});
