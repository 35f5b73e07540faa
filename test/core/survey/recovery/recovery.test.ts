import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../../src/contract/survey/recovery';
import { answerReply } from '../../../../src/core/survey/recovery/by-customer';
import { ownCase, replyToCase, withDelivered } from '../../../../src/core/survey/recovery/by-team';
import { type CaseOf, openedCase, type RecoveryCase } from '../../../../src/core/survey/recovery/case';
import { caseAfter, causeIn, causeNow } from '../../../../src/core/survey/recovery/cause';
import { firstResponse } from '../../../../src/core/survey/recovery/clock';
import { endOf, unconfirmedFrom } from '../../../../src/core/survey/recovery/ends';
import { worstFirst } from '../../../../src/core/survey/recovery/order';
import { ann, answers, engagement as of, pm, questionnaire } from '../given';

const berlin = { ...of.calendar, timeZone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5] as const, holidays: [] };
const engagement = { ...of, calendar: berlin, contacts: [] };
const who: CaseOf = {
  id: 'case',
  projectId: '1',
  engagementId: engagement.id,
  checkpointId: 'c',
  rosterId: 'r',
  accountId: ann,
  title: 'Midway',
  mode: 'named',
  plannedBy: pm,
};
/** A Monday, an hour after work has begun. */
const monday = '2026-11-23T09:00:00.000Z';
const hoursLater = (hours: number) => new Date(Date.parse(monday) + hours * 3_600_000).toISOString();
const opened = openedCase(who, 'low-score', monday);
const words = { acknowledgement: 'You wait.', text: 'We call.', by: null };

const valueIn = <Value>(result: { ok: true; value: Value } | { ok: false }): Value => {
  if (!result.ok) throw new Error('Refused');
  return result.value;
};
const replied = (before: RecoveryCase, at: string) =>
  valueIn(replyToCase(before, words, at.slice(0, 10), { actor: pm, at })).after;
const said = (score: number | null, changes: Parameters<typeof answers>[1] = {}) => ({
  answers: answers(score === null ? {} : { nps: score, needed: 'yes', several: ['a'] }, changes),
  declined: null,
});

describe('the cause of a case', () => {
  it('is a score that the branch follows up, or the wish for a call', () => {
    expect(causeIn(questionnaire, said(6))).toBe('low-score');
    expect(causeIn(questionnaire, said(0))).toBe('low-score');
    expect(causeIn(questionnaire, said(7))).toBeNull();
    expect(causeIn({ ...questionnaire, branch: null }, said(0))).toBeNull();
    expect(causeIn(questionnaire, said(2, { wantsCallback: true }))).toBe('callback');
    expect(causeIn(questionnaire, { ...said(2), declined: '' })).toBeNull();
    expect(causeIn(questionnaire, undefined)).toBeNull();
  });
  it('waits for the end of what is half-finished, unless a call is wanted', () => {
    const half = { answers: answers({ nps: 2 }), declined: null };
    expect(causeNow(questionnaire, half)).toBeNull();
    expect(causeIn(questionnaire, half)).toBe('low-score');
    const wish = { answers: answers({ nps: 2 }, { wantsCallback: true }), declined: null };
    expect(causeNow(questionnaire, wish)).toBe('callback');
    expect(causeNow(questionnaire, said(2))).toBe('low-score');
  });
});

describe('what becomes of a case by what is said', () => {
  const at = hoursLater(2);
  it('is one case, whose cause may change', () => {
    expect(caseAfter(undefined, who, null, at)).toBeUndefined();
    expect(caseAfter(undefined, who, 'callback', at)?.after).toMatchObject({ state: { name: 'open' }, owner: pm });
    expect(caseAfter(opened, who, 'low-score', at)).toBeUndefined();
    expect(caseAfter(opened, who, 'callback', at)).toMatchObject({ what: null, after: { openedAt: monday } });
  });
  it('is taken back before a reply, never after one, and begins anew', () => {
    const back = caseAfter(opened, who, null, at);
    expect(back).toMatchObject({ what: 'case-taken-back', after: { nextCheckAt: null } });
    expect(caseAfter(back?.after, who, null, at)).toBeUndefined();
    const again = caseAfter(back?.after, who, 'low-score', hoursLater(3));
    expect(again).toMatchObject({ what: 'case-opened', after: { openedAt: hoursLater(3), history: opened.history } });
    expect(caseAfter(replied(opened, at), who, null, at)).toBeUndefined();
  });
  it('is not begun anew once it is over', () => {
    const { after } = valueIn(answerReply(replied(opened, at), { isSettled: true, words: '' }, { actor: ann, at }));
    expect(caseAfter(after, who, 'callback', at)).toBeUndefined();
  });
});

describe('the clock of the first response', () => {
  it('counts working time until the reply is known to be there', () => {
    expect(firstResponse(berlin, opened, hoursLater(3))).toEqual({ status: 'none', minutes: 180, isLate: false });
    const sent = replied(opened, hoursLater(3));
    expect(firstResponse(berlin, sent, hoursLater(4))).toMatchObject({ status: 'sent', minutes: 240 });
    // Seven hours on Monday, and two on Tuesday.
    const there = withDelivered(sent, 0, hoursLater(25));
    expect(firstResponse(berlin, there ?? sent, hoursLater(99))).toEqual({
      status: 'delivered',
      minutes: 540,
      isLate: true,
    });
    expect(there && withDelivered(there, 0, hoursLater(30)), 'twice is once').toBeUndefined();
  });
  it('stops at the first reply, whatever follows, and where the case ends', () => {
    const first = withDelivered(replied(opened, hoursLater(1)), 0, hoursLater(1)) ?? opened;
    const notYet = valueIn(
      answerReply(first, { isSettled: false, words: 'No' }, { actor: ann, at: hoursLater(2) }),
    ).after;
    const second = withDelivered(replied(notYet, hoursLater(3)), 2, hoursLater(4)) ?? opened;
    expect(firstResponse(berlin, second, hoursLater(9))).toMatchObject({ status: 'delivered', minutes: 60 });
    const back = caseAfter(opened, who, null, hoursLater(2))?.after ?? opened;
    expect(firstResponse(berlin, back, hoursLater(50))).toMatchObject({ status: 'none', minutes: 120 });
  });
  it('stops when the reply is answered before its message is sent', () => {
    const by = { actor: ann, at: hoursLater(2) };
    const { after } = valueIn(answerReply(replied(opened, hoursLater(1)), { isSettled: true, words: '' }, by));
    expect(firstResponse(berlin, after, hoursLater(9))).toMatchObject({ status: 'delivered', minutes: 120 });
  });
});

describe('an end', () => {
  it('comes at the end of the tenth working day after the reply was there, and not before it was', () => {
    const sent = replied(opened, monday);
    expect(endOf(sent, engagement, '2027-06-01T00:00:00.000Z'), 'it never arrived').toBeUndefined();
    const there = withDelivered(sent, 0, monday) ?? sent;
    // Ten working days after Monday the 23rd is Monday the 7th; it is over at midnight in Berlin.
    expect(unconfirmedFrom(berlin, monday)).toBe('2026-12-07T23:00:00.000Z');
    expect(endOf(there, engagement, '2026-12-07T22:59:59.000Z')).toBeUndefined();
    expect(endOf(there, engagement, '2026-12-07T23:00:00.000Z')).toBe('unconfirmed');
    expect(endOf(opened, engagement, '2027-06-01T00:00:00.000Z'), 'nobody has replied').toBeUndefined();
  });
  it('is that its customer is gone for good', () => {
    const gone = { ...engagement, customers: engagement.customers.filter(({ accountId }) => accountId !== ann) };
    expect(endOf(opened, gone, monday)).toBe('out-of-reach');
    expect(endOf(opened, undefined, monday)).toBe('out-of-reach');
    const absent = (why: 'closed' | 'off-request') => ({ ...engagement, absent: [{ accountId: ann, why }] });
    expect(endOf(opened, absent('closed'), monday)).toBe('out-of-reach');
    expect(endOf(opened, absent('off-request'), monday)).toBeUndefined();
  });
});

describe('who sees to it', () => {
  it('is of the team, and not its customer', () => {
    const by = { actor: 'dev', at: monday };
    expect(valueIn(ownCase(opened, 'dev', engagement, by)).after).toMatchObject({
      owner: 'dev',
      state: { name: 'owned' },
    });
    expect(ownCase(opened, ann, engagement, by)).toMatchObject({ ok: false });
    expect(ownCase(opened, 'other', engagement, by)).toMatchObject({ ok: false });
    const contacts = [{ accountId: 'other', role: '', hours: '', languages: '', backup: null, escalation: null }];
    expect(ownCase(opened, 'other', { ...engagement, contacts }, by)).toMatchObject({ ok: true });
    expect(replied(opened, monday).owner).toBe(pm);
  });
});

it('is listed worst first', () => {
  const listed = (id: string, changes: Partial<ListedCase>): ListedCase => ({
    ...who,
    id,
    cause: 'low-score',
    state: 'open',
    since: monday,
    openedAt: monday,
    owner: pm,
    firstResponse: { status: 'none', minutes: 0, isLate: false },
    ...changes,
  });
  const delivered = { status: 'delivered', minutes: 9, isLate: true } as const;
  const cases = [
    listed('settled', { state: 'settled', firstResponse: delivered }),
    listed('answered', { state: 'answered', firstResponse: delivered }),
    listed('back', { state: 'owned', firstResponse: delivered }),
    listed('sent', { state: 'answered', firstResponse: { status: 'sent', minutes: 1, isLate: false } }),
    listed('newer', { openedAt: hoursLater(1) }),
    listed('older', {}),
    listed('late', { state: 'owned', firstResponse: { status: 'none', minutes: 999, isLate: true } }),
  ];
  expect(worstFirst(cases).map(({ id }) => id)).toEqual([
    'late',
    'older',
    'newer',
    'sent',
    'back',
    'answered',
    'settled',
  ]);
});
