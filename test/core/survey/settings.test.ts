import { describe, expect, it } from 'vitest';
import { standardSettings } from '../../../src/contract/survey/settings';
import { checkSettings, policyOf } from '../../../src/core/survey/asking/settings';
import { standardPolicy } from '../../../src/core/survey/guard';

describe('the settings of a project for surveys', () => {
  it('are the standard as long as nothing is changed', () => {
    expect(policyOf(standardSettings)).toEqual(standardPolicy);
    expect(checkSettings(standardSettings).ok).toBe(true);
  });
  it('make the guard stricter, and never weaker, whatever is stored', () => {
    const minimumDays = { transactional: 90, relationship: 1, pulse: 30 };
    expect(policyOf({ minimumDays, mostSurveys: 9 })).toEqual({
      minimumDays: { transactional: 90, relationship: 21, pulse: 30 },
      cap: { surveys: 6, days: 90 },
    });
    expect(policyOf({ minimumDays, mostSurveys: 2 }).cap.surveys).toBe(2);
  });
  it.each([
    { minimumDays: { ...standardSettings.minimumDays, relationship: 20 } },
    { minimumDays: { ...standardSettings.minimumDays, pulse: 366 } },
    { mostSurveys: 7 },
    { mostSurveys: 0 },
  ])('are refused as %j', (changes) => {
    expect(checkSettings({ ...standardSettings, ...changes }).ok).toBe(false);
  });
});
