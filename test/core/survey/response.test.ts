import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/contract/survey/answers';
import { fingerprintOf } from '../../../src/core/command/decide-once';
import { isFresh } from '../../../src/core/survey/said/fresh';
import { doneIn, saidIn } from '../../../src/core/survey/said/standing';
import { ann, ben, questionnaire } from './given';

const whole = { 'nps.1': 9, 'needed.1': 'yes', 'several.1': ['a'] };
const said = (values: Answers['values'], declined: string | null = null) => ({
  answers: { values, branchText: '', wantsCallback: false },
  declined,
});

describe('whoever has answered every scale and every choice', () => {
  it('has finished, with words or without', () => {
    expect(doneIn(questionnaire, said(whole))).toBe('complete');
    expect(doneIn(questionnaire, said({ ...whole, 'comment.1': 'Well' }))).toBe('complete');
    expect(saidIn(questionnaire, said(whole))?.standing).toBe('complete');
  });
  it('has not before, and has again said nothing where it was all taken back', () => {
    const { 'nps.1': _, ...rest } = whole;
    expect(doneIn(questionnaire, said(rest))).toBeUndefined();
    expect(saidIn(questionnaire, said(rest))?.standing).toBe('partial');
    expect([saidIn(questionnaire, said({})), doneIn(questionnaire, undefined)]).toEqual([undefined, undefined]);
  });
  it('has declined where they say so, even without a reason', () => {
    expect([doneIn(questionnaire, said({}, '')), doneIn(questionnaire, said(whole, 'No'))]).toEqual([
      'declined',
      'declined',
    ]);
  });
});

describe('a command on what somebody has said', () => {
  const command = { revision: 2, given: { values: { 'nps.1': 9 } } };
  const codeOf = (response: Parameters<typeof isFresh>[1], seen = command) => {
    const fresh = isFresh('save-answers', response, seen, ann);
    return fresh.ok ? fresh.value : fresh.error.code;
  };
  it('counts where its sender has seen what is there, and not on anything older or newer', () => {
    expect(codeOf({ revision: 2, lastCommand: '' })).toBe(true);
    expect(codeOf({ revision: 3, lastCommand: '' })).toBe('changed-meanwhile');
    expect(codeOf({ revision: 1, lastCommand: '' })).toBe('changed-meanwhile');
    expect(codeOf(undefined, { ...command, revision: 0 })).toBe(true);
    expect(codeOf(undefined)).toBe('changed-meanwhile');
  });
  it('is known as the repeat of the last one, and of that alone', () => {
    const by = (name: string, actor: string) => ({ revision: 3, lastCommand: fingerprintOf(name, command, actor) });
    expect(codeOf(by('save-answers', ann))).toBe(false);
    expect(codeOf(by('decline-survey', ann))).toBe('changed-meanwhile');
    expect(codeOf(by('save-answers', ben))).toBe('changed-meanwhile');
  });
});
