import { describe, expect, it } from 'vitest';
import { standardSettings } from '../../../../src/contract/survey/settings';
import {
  settingsDraftOf,
  settingsProblems,
  settingsTyped,
} from '../../../../static/team/project-settings/surveys/draft';
import { SettingsForm } from '../../../../static/team/project-settings/surveys/survey-settings';
import { inGerman, shown, texts, wordsIn } from '../survey/given';

const draft = settingsDraftOf(standardSettings);

describe('the settings for surveys in their form', () => {
  it('are those that are typed', () => {
    expect(settingsTyped(draft)).toEqual(standardSettings);
    expect(settingsTyped({ ...draft, pulse: ' 30 ' }).minimumDays.pulse).toBe(30);
  });
  it.each([
    ['relationship', '20'],
    ['pulse', '13'],
    ['transactional', '366'],
    ['answers', '4'],
    ['spread', '7'],
    ['words', '51'],
    ['mostSurveys', '7'],
    ['mostSurveys', '0'],
    ['mostSurveys', ''],
    ['pulse', '14.5'],
  ] as const)('are at fault with a %s of %s', (field, typed) => {
    expect(settingsProblems({ ...draft, [field]: typed })).toEqual([field]);
  });
  it('let nothing be told of fewer people than anything else is', () => {
    expect(settingsProblems({ ...draft, answers: '10' })).toEqual(['spread', 'words']);
    expect(settingsTyped({ ...draft, answers: '10', spread: '10', words: '12' }).thresholds).toEqual({
      ...{ answers: 10, spread: 10, words: 12 },
    });
  });
  it('say what they mean, in both languages', () => {
    const props = { settings: { ...standardSettings, revision: 0 }, onChanged: () => {}, refresh: async () => {} };
    const html = shown(SettingsForm, props, texts);
    expect(settingsProblems(draft)).toEqual([]);
    expect(wordsIn(html)).toContain('From 14 to 365.');
    expect(wordsIn(html)).toContain('From 8 to 50. Comments of fewer people are deleted unread.');
    expect(html).toContain('value="21"');
    expect(wordsIn(shown(SettingsForm, props, inGerman))).toContain('Von 14 bis 365.');
  });
});
