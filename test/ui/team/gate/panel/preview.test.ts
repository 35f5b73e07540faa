import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import type { ReminderDays } from '../../../../../src/contract/engagement';
import type { TeamGateDetails } from '../../../../../src/contract/gate/team-gate';
import { OpenForm } from '../../../../../static/team/gate/actions/open-form';
import { formatGateReminders, formatLapse } from '../../../../../static/team/gate/words/unanswered-words';
import { formatDays } from '../../../../../static/team/reminders/format-days';
import { engagement } from '../../../samples/samples';
import { gateDetails, gateTerms } from '../../../samples/team-gate-samples';
import { personOf, rendered, texts } from './given';

describe('the preview of a gate', () => {
  const preview = (details: TeamGateDetails, changes: Parameters<typeof engagement>[0] = {}): string => {
    const nothing = async () => undefined;
    const ignore = () => undefined;
    const listeners = { onChanged: ignore, onStale: nothing, onCancel: ignore, onChangeTerms: ignore };
    const call = () => Promise.reject(new Error('Nobody has asked yet'));
    const props = { ...listeners, details, engagement: engagement(changes), call, personOf };
    return rendered(createElement(OpenForm, props));
  };
  it('says that changes are read and confirmed only where there are any', () => {
    const content = gateDetails().asked?.content;
    if (!content) throw new Error('The sample was asked');
    const again = (changes: NonNullable<TeamGateDetails['next']>['changes']) =>
      preview(gateDetails({ state: 'rejected', round: 1, next: { content, changes } }));
    expect(again([{ part: 'version', before: '1.0', after: '1.1' }])).toContain('The signatories read these changes');
    expect(again([])).not.toContain('The signatories read these changes');
    expect(again([])).toContain('Nothing of what is signed has changed');
  });
  it('says who need not sign again, and what is still open, only where there is any', () => {
    const content = gateDetails().asked?.content;
    if (!content) throw new Error('The sample was asked');
    const again = (standing: TeamGateDetails['standing']) =>
      preview(gateDetails({ state: 'rejected', round: 1, standing, next: { content, changes: [] } }), {
        customers: [
          { accountId: 'anna', kind: 'external', roles: ['signatory'], isPrimary: true },
          { accountId: 'ben', kind: 'external', roles: ['signatory'], isPrimary: false },
        ],
      });
    const decided = { by: 'ben', at: '2026-11-19T09:00:00Z', signOffId: 's' };
    const rejected = { ...decided, outcome: 'rejected', conditions: { all: 3, open: 2 } } as const;
    const [anna, ben] = ['anna', 'ben'].map((accountId) => ({ accountId, isRequired: false, step: 1, decided: null }));
    if (!anna || !ben) throw new Error('Both are there');
    const byBen = again([anna, { ...ben, decided: rejected }]);
    expect(byBen).not.toContain('need not sign again');
    expect(byBen).toContain('2 points that the last round asked to be put right are still open.');
    const byAnna = again([{ ...anna, decided: { ...decided, outcome: 'accepted' } }, ben]);
    expect(byAnna).toContain('Who has accepted it need not sign again: Anna.');
    expect(byAnna).not.toContain('still open');
  });
  it.each([
    ['wait', 'If nobody decides, it goes on waiting'],
    ['expire', 'If nobody decides, it expires'],
    ['deem', 'If nobody decides, it counts as accepted.'],
  ] as const)('says when it is reminded of, and what comes of silence: %s', (lapse, words) => {
    const reminders = { before: [4], onDue: false, afterEvery: 0, afterAtMost: 0 };
    const details = gateDetails({ state: 'draft', terms: gateTerms({ lapse, reminders }) });
    const html = preview(details);
    expect(html).toContain(words);
    expect(html).toContain(formatDays(reminders, texts));
  });
  it.each([
    ['2026-11-17', true],
    ['2026-12-03', false],
    [null, false],
  ])('asks until no day that is over, and leads to another one: %s', (due, isOver) => {
    const html = preview(gateDetails({ state: 'rejected', round: 1, terms: gateTerms({ due }) }));
    expect(/<button[^>]*type="submit"[^>]*>/.exec(html)?.[0].includes('disabled=""')).toBe(isOver);
    expect(html.includes('>Change<')).toBe(isOver);
  });
  it('promises no acceptance by the silence of people whom no message reaches, and names them', () => {
    const lapsing = (lapse: 'wait' | 'deem', changes: Parameters<typeof engagement>[0]) =>
      preview(
        gateDetails({
          state: 'draft',
          terms: gateTerms({ lapse, signatories: [{ kind: 'role', role: 'sponsor', isRequired: false, step: 1 }] }),
        }),
        changes,
      );
    const untold = 'If nobody decides, it does not count as accepted for now: no message reaches Anna.';
    for (const changes of [{ mailsOff: ['anna'] }, { absent: [{ accountId: 'anna', why: 'closed' as const }] }]) {
      expect(lapsing('deem', changes)).toContain(untold);
      expect(lapsing('deem', changes)).not.toContain('it counts as accepted.');
      expect(lapsing('wait', changes)).not.toContain(untold);
    }
    expect(lapsing('deem', { mailsOff: ['ben'] })).toContain('If nobody decides, it counts as accepted.');
  });
});

it('says that notices are told in any case only where they are told', () => {
  const said = (isHalted: boolean) =>
    formatGateReminders({ due: null, lapse: 'deem' }, isHalted, engagement(), texts).join(' ');
  expect(said(false)).toContain('The two notices before silence counts');
  expect(said(true)).not.toContain('notices');
});

it('says of a gate without a due date nothing of a day after which it is overdue', () => {
  const terms = { due: null, lapse: 'wait' as const };
  const said = (due: string | null) => formatLapse({ ...terms, due }, [], engagement(), texts).join(' ');
  expect(said(null)).toBe('If nobody decides, it goes on waiting: it stays open, and can still be signed.');
  expect(said('2026-12-01')).toContain('is shown as overdue');
});

it('promises no reminder after the day on which an ask expires', () => {
  const due = '2026-12-04';
  const said = (lapse: 'wait' | 'expire', reminders?: ReminderDays) =>
    formatGateReminders({ due, lapse, ...(reminders ? { reminders } : {}) }, false, engagement(), texts).join(' ');
  const own = { before: [2], onDue: true, afterEvery: 1, afterAtMost: 3 };
  for (const reminders of [undefined, own]) {
    expect(said('wait', reminders)).toContain('overdue');
    expect(said('expire', reminders)).not.toContain('overdue');
    expect(said('expire', reminders)).toContain('on the due date');
  }
});
