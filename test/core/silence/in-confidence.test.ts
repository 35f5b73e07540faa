import { describe, expect, it } from 'vitest';
import type { CheckpointState, SurveyMode } from '../../../src/contract/survey/checkpoint';
import { askedInConfidence, mayBeAsking } from '../../../src/core/silence/in-confidence';
import { noon } from '../digest/given';

const survey = (mode: SurveyMode, name: CheckpointState, changes: object = {}) => ({
  mode,
  state: { name, since: noon('2026-12-01') },
  closesOn: '2026-12-10',
  answeredUntil: null,
  ...changes,
});
const once = (checkpointId: string, day = '2026-11-25') => ({ checkpointId, kind: 'pulse' as const, day });
const asked = { asked: [once('one'), once('two')] };
const until = (...all: ReturnType<typeof survey>[]) =>
  askedInConfidence(
    asked,
    new Map(all.map((each, index) => [['one', 'two'][index] ?? 'three', each])),
    'Europe/Berlin',
  );

describe('somebody is asked in confidence', () => {
  it('now, while a survey in confidence is open or about to be, whatever others are', () => {
    expect(until(survey('confidential', 'open'))).toBe('now');
    expect(until(survey('confidential', 'opening'))).toBe('now');
    expect(until(survey('confidential', 'closed'), survey('confidential', 'open'))).toBe('now');
  });
  it('until the last day on which it could be answered', () => {
    expect(until(survey('confidential', 'closing'))).toBe('2026-12-01');
    const closed = survey('confidential', 'closed', { answeredUntil: '2026-11-28' });
    expect(until(closed)).toBe('2026-11-28');
    expect(until(closed, survey('confidential', 'closed', { answeredUntil: '2026-11-30' }))).toBe('2026-11-30');
  });
  it('never by name, by what was cancelled, or in what did not ask them', () => {
    expect(until(survey('named', 'open'), survey('confidential', 'cancelled'))).toBeUndefined();
    const other = new Map([['three', survey('confidential', 'open')]]);
    expect(askedInConfidence(asked, other, 'Europe/Berlin')).toBeUndefined();
  });
  it('in none that was begun longer ago than one can be open', () => {
    const surveys = { asked: [once('old', '2026-08-01'), once('new', '2026-09-10')] };
    expect(mayBeAsking(surveys, '2026-12-09')).toEqual(['new']);
  });
});
