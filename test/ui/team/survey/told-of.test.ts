import { describe, expect, it } from 'vitest';
import type { ListedCase } from '../../../../src/contract/survey/recovery';
import type { TeamMail } from '../../../../src/contract/survey/team-survey';
import { TeamMailed } from '../../../../static/team/survey/one/team-mail';
import { CasesInWords } from '../../../../static/team/survey/recovery/waiting-cases';
import { inGerman, shown, texts, wordsIn } from './given';

const mail: TeamMail = {
  at: '2026-11-24T09:00:00.000Z',
  outcome: 'handed',
  to: ['pm', 'dev'],
  keptOut: [],
  left: 0,
  isWhole: true,
};
const said = (changes: Partial<TeamMail> | null, language = texts) =>
  wordsIn(shown(TeamMailed, { teamMail: changes && { ...mail, ...changes } }, language));

describe('the mail of results to the team', () => {
  it('is told with when, and to how many', () => {
    expect(said({})).toMatch(/^The results were mailed to 2 people of the team on .*2026/);
    expect(said({}, inGerman)).toMatch(/2026.* als E-Mail an 2 Personen des Teams/);
    expect(said(null)).toBe('');
  });
  it('says what went wrong, and who was left out', () => {
    expect(said({ outcome: 'failed' })).toContain('could not be mailed');
    expect(said({ outcome: 'unsure' })).toContain('It is not known whether');
    expect(said({ outcome: 'nobody', to: [] })).toContain('There was nobody');
    expect(said({ left: 3 })).toContain('3 more people of the team were not mailed.');
    expect(said({ keptOut: ['old'] })).toContain('can’t see this project any more');
    expect(said({})).not.toMatch(/can’t see|more people|Nearly everybody/);
    expect(said({ isWhole: false })).toContain('Nearly everybody on this site');
  });
});

describe('the cases that wait', () => {
  const waiting = (state: ListedCase['state'], isLate = false): ListedCase => ({
    ...{ id: 'c', checkpointId: 's', title: 'T', mode: 'named', engagementId: 'e1', accountId: 'anna' },
    ...{ cause: 'low-score', state, since: mail.at, openedAt: mail.at, owner: 'pm' },
    firstResponse: { status: 'none', minutes: isLate ? 900 : 5, isLate },
  });
  const words = (...cases: ListedCase[]) => wordsIn(shown(CasesInWords, { cases, onShow: () => undefined }));
  it('are counted as long as the team is to reply, and those that are late', () => {
    expect(words(waiting('open'), waiting('owned', true), waiting('answered'))).toBe(
      '2 customers wait for your reply after a survey. 1 of them for more than 8 working hours. Show surveys',
    );
    expect(words(waiting('open'))).toBe('1 customer waits for your reply after a survey. Show surveys');
  });
  it('are not told where nobody waits', () => {
    expect(words(waiting('answered', true))).toBe('');
  });
});
