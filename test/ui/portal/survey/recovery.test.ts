import { describe, expect, it } from 'vitest';
import type { PortalRecovery } from '../../../../src/contract/survey/recovery';
import { AnsweredNotice } from '../../../../static/portal/survey/recovery/answered-notice';
import { Recovery } from '../../../../static/portal/survey/recovery/recovery';
import { type Language, shown } from './given';

const recovery = (changes: Partial<PortalRecovery> = {}): PortalRecovery => ({
  state: 'replied',
  revision: 2,
  turns: [
    {
      side: 'team',
      name: 'Petra',
      at: '2026-12-10T09:00:00Z',
      acknowledgement: 'You <wait>.',
      text: 'We call.',
      by: '2026-12-11',
    },
  ],
  mayGoOn: true,
  ...changes,
});
const view = (of: PortalRecovery | null, mayAnswer = true, language?: Language) =>
  shown(Recovery, { surveyId: 's1', recovery: of, onAnswered: mayAnswer ? () => undefined : null }, language);

describe('a reply of the team', () => {
  it('is read with the way to say whether it settles it', () => {
    const html = view(recovery());
    expect(html).toContain('You &lt;wait&gt;.');
    for (const words of ['Petra', 'We call.', 'Done by', 'That settles it', 'Not yet', 'ten working days'])
      expect(html).toContain(words);
    expect(view(recovery(), true, 'de-DE')).toContain('Damit ist es erledigt');
  });
  it('asks for no word where none is asked, or no reply could follow', () => {
    expect(view(recovery(), false)).not.toContain('That settles it');
    expect(view(recovery({ mayGoOn: false }))).not.toContain('Not yet');
    for (const state of ['waiting', 'settled', 'unconfirmed'] as const)
      expect(view(recovery({ state }))).not.toContain('That settles it');
    expect(view(null)).toBe('');
  });
  it('says who wrote what', () => {
    const [first] = recovery().turns;
    const own = { ...first, side: 'customer', name: null, acknowledgement: '', text: 'No', by: null } as const;
    const html = view(recovery({ turns: [{ ...own, at: '2026-12-10T10:00:00Z' }] }));
    expect(html).toContain('>You</bdi>');
    expect(html).toContain('No');
  });
  it('is told to be settled, or sent on', () => {
    expect(shown(AnsweredNotice, { title: 'Review', state: 'settled' as const })).toContain('Settled: Review');
    expect(shown(AnsweredNotice, { title: 'Review', state: 'waiting' as const })).toContain('Sent: Review');
  });
});
