import { describe, expect, it } from 'vitest';
import type { SilenceSign, SilenceView } from '../../../../src/contract/silence';
import { draftOf, faultsIn, rulesIn } from '../../../../static/team/silence/rules-draft';
import { formatSign } from '../../../../static/team/silence/sign-words';
import { SilenceList } from '../../../../static/team/silence/silence-list';
import { inGerman, shown, texts, wordsIn } from '../survey/given';

const sign = (changes: Partial<SilenceSign> = {}): SilenceSign => ({
  reason: 'visits',
  since: '2026-11-20',
  count: 15,
  of: 0,
  titles: [],
  hasVisited: true,
  ...changes,
});
const view = (changes: Partial<SilenceView> = {}): SilenceView => ({
  engagementId: 'e1',
  revision: 0,
  today: '2026-12-11',
  rules: { surveys: 2, visits: 15, tasks: null, gates: 10 },
  resting: null,
  silent: [],
  notJudged: [],
  spoken: [],
  ...changes,
});
const acting = { onShow: () => undefined, onChanged: () => undefined, onStale: async () => undefined };
const list = (changes: Partial<SilenceView>, language = texts) =>
  wordsIn(shown(SilenceList, { view: view(changes), ...acting }, language));

describe('who is silent', () => {
  it('is said in words, with each reason and its day', () => {
    const signs = [
      sign({ reason: 'surveys', count: 2, of: 2, titles: ['First', 'Second'] }),
      sign(),
      sign({ reason: 'tasks', of: 1, count: 12, titles: ['Send the price list'] }),
      sign({ reason: 'gates', of: 2, count: 10 }),
    ];
    const words = list({ silent: [{ accountId: 'sofia', signs }] });
    expect(words).toContain('2 surveys unanswered in a row, the first on Nov 20, 2026');
    expect(words).toContain('Last looked at the portal on Nov 20, 2026, 15 working days ago');
    expect(words).toContain('1 task untouched, since Nov 20, 2026 (12 working days)');
    expect(words).toContain('2 sign-offs not decided, the first since Nov 20, 2026 (10 working days)');
    expect(words).toMatch(/First Second.*Send the price list/);
    expect(words).toMatch(/I have spoken with them.*Show tasks.*Show sign-offs/);
  });
  it('offers no way to what there is not', () => {
    const words = list({ silent: [{ accountId: 'sofia', signs: [sign({ hasVisited: false })] }] });
    expect(words).toContain('No visit to the portal noted since Nov 20, 2026, for 15 working days');
    expect(words).not.toMatch(/Show their/);
  });
  it('may be nobody; and why nobody counts, or somebody does not, is said', () => {
    expect(list({})).toContain('Nobody is silent');
    const resting = list({ resting: 'critical' });
    expect(resting).toContain('in a critical period today');
    expect(resting).not.toContain('Nobody is silent');
    expect(list({ notJudged: [{ accountId: 'uwe', why: 'deputy' }] })).toContain('A deputy stands in, so not counted');
  });
  it('is said in German', () => {
    const words = list({ silent: [{ accountId: 'sofia', signs: [sign()] }] }, inGerman);
    expect(words).toContain('Zuletzt am 20.11.2026 im Portal, vor 15 Arbeitstagen');
    expect(formatSign(sign({ reason: 'gates', of: 1, count: 1 }), inGerman)).toBe(
      '1 Unterschrift nicht entschieden, seit 20.11.2026 (1 Arbeitstag)',
    );
  });
  it('comes with the talks that were noted', () => {
    const spoken = [
      { accountId: 'sofia', on: '2026-12-01', words: 'On a fair.', by: 'petra', at: '2026-12-01T09:00:00.000Z' },
    ];
    expect(list({ spoken })).toMatch(/spoke with .* on Dec 1, 2026: On a fair\./);
  });
});

describe('the numbers of the rules', () => {
  it('are whole and within bounds, or left out', () => {
    const draft = draftOf({ surveys: 2, visits: 15, tasks: null, gates: 10 });
    expect(draft.tasks).toBe('');
    expect(faultsIn(draft)).toEqual([]);
    expect(rulesIn({ ...draft, surveys: ' 3 ', gates: ' ' })).toEqual({
      surveys: 3,
      visits: 15,
      tasks: null,
      gates: null,
    });
    expect(faultsIn({ surveys: '6', visits: '61', tasks: '1.5', gates: '-1' })).toEqual([
      'surveys',
      'visits',
      'tasks',
      'gates',
    ]);
    expect(faultsIn({ ...draft, surveys: '0', visits: 'x' })).toEqual(['surveys', 'visits']);
  });
});
