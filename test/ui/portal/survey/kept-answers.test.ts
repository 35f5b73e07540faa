import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/contract/result';
import type { GivenAnswers } from '../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../src/contract/survey/portal-survey';
import { fingerprintOf } from '../../../../src/core/command/decide-once';
import { amendedAnswers, noAnswers } from '../../../../src/core/survey/questionnaire/answers/answers';
import { isFresh } from '../../../../src/core/survey/said/fresh';
import {
  changedQuestions,
  collidingIn,
  type KeptAnswers,
  type SentAnswers,
} from '../../../../static/portal/survey/form/saving/kept-answers';
import { makeSaver } from '../../../../static/portal/survey/form/saving/saver';
import { questionnaire, surveyForm } from './given';

/** The app's own rules, with what one person has said. */
function appWith() {
  let answers = noAnswers;
  let said = { revision: 0, lastCommand: '' };
  const form = () => surveyForm({ answers, revision: said.revision });
  return {
    form,
    save: (sent: SentAnswers, revision: number): Result<SurveyForm> => {
      const command = { ...sent, revision };
      const fresh = isFresh('save-answers', said, command, 'ann');
      if (!fresh.ok) return fresh;
      if (!fresh.value) return { ok: true, value: form() };
      const after = amendedAnswers(questionnaire, answers, sent.given);
      if (!after.ok) return after;
      if (JSON.stringify(after.value) !== JSON.stringify(answers)) {
        answers = after.value;
        said = { revision: said.revision + 1, lastCommand: fingerprintOf('save-answers', command, 'ann') };
      }
      return { ok: true, value: form() };
    },
  };
}

const score = (value: number): GivenAnswers => ({ values: { 'score.1': value } });

type Step = { given: GivenAnswers } | 'reload';
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 0, max: 10 }).map((value) => ({ given: score(value) })),
  fc.constantFrom('yes', 'no').map((option) => ({ given: { values: { 'agreed.1': option } } })),
  fc.constantFrom('a', 'b', 'c').map((text) => ({ given: { values: { 'comment.1': text } } })),
  fc.constant<Step>('reload'),
);
const luck = fc.constantFrom('arrives', 'is lost', 'has its reply lost');

describe('answers of one tab', () => {
  it('never collide with themselves, whatever calls and replies are lost and whenever the page is loaded again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(luck, { maxLength: 20 }), async (steps, lucks) => {
        const app = appWith();
        const ahead = [...lucks];
        const refused: string[] = [];
        let kept: KeptAnswers | null = null;
        let again: (() => void) | null = null;
        const open = () => {
          const form = app.form();
          expect(collidingIn(kept, form)).toBeNull();
          return makeSaver({
            asked: questionnaire,
            saved: form.answers ?? noAnswers,
            revision: form.revision,
            kept,
            keep: (now) => {
              kept = now;
            },
            later: (_, act) => {
              again = act;
              return () => {
                again = null;
              };
            },
            send: async (sent, revision) => {
              const how = ahead.shift() ?? 'arrives';
              const reply: Result<SurveyForm> =
                how === 'is lost' ? { ok: false, error: { code: 'try-again' } } : app.save(sent, revision);
              if (!reply.ok && reply.error.code !== 'try-again') refused.push(reply.error.code);
              return how === 'has its reply lost' ? { ok: false, error: { code: 'try-again' } } : reply;
            },
          });
        };
        const turns = async () => {
          for (let turn = 0; turn < 20; turn++) await Promise.resolve();
        };
        let saver = open();
        for (const each of steps) {
          if (each === 'reload') {
            saver.stop();
            await turns();
            saver = open();
            saver.flush();
          } else saver.give(each.given);
          await turns();
        }
        for (let tries = 0; tries < 30 && kept !== null; tries++) {
          (again as (() => void) | null)?.();
          await turns();
        }
        expect([refused, kept]).toEqual([[], null]);
        expect(app.form().answers).toEqual(saver.state().answers);
      }),
      { seed: 9, numRuns: 300 },
    );
  });
});

describe('answers that were kept', () => {
  const kept = (changes: Partial<KeptAnswers> = {}): KeptAnswers => ({
    revision: 1,
    sent: null,
    given: score(3),
    ...changes,
  });
  const now = (changes: Partial<SurveyForm> = {}) => surveyForm({ revision: 2, ...changes });
  it('collide with what was said elsewhere since, or with that nothing is to be said', () => {
    expect(collidingIn(kept(), now({ answers: { ...noAnswers, values: { 'score.1': 9 } } }))).toEqual(score(3));
    expect(collidingIn(kept(), now({ standing: 'declined', answers: null }))).toEqual(score(3));
  });
  it('collide with nothing where they are the newest, or are there already', () => {
    expect(collidingIn(kept(), now({ revision: 1 }))).toBeNull();
    expect(collidingIn(null, now())).toBeNull();
    const given = { values: { 'score.1': 3, 'comment.1': ' a ', 'parts.1': ['crane', 'quay'] } };
    const answers = { ...noAnswers, values: { 'score.1': 3, 'comment.1': 'a', 'parts.1': ['quay', 'crane'] } };
    expect(collidingIn(kept({ given }), now({ answers }))).toBeNull();
    expect(collidingIn(kept({ given: { ...given, branchText: 'b' } }), now({ answers }))).toEqual({ branchText: 'b' });
  });
  it('collide with what is agreed elsewhere of a text, which is shown with its question', () => {
    const answers = { ...noAnswers, values: { 'comment.1': 'c' }, quotable: { comment: true } } as const;
    const given = { quotable: { comment: false } };
    expect(collidingIn(kept({ given }), now({ answers }))).toEqual(given);
    expect(collidingIn(kept({ given: { quotable: { comment: true } } }), now({ answers }))).toBeNull();
    const keysOf = (of: GivenAnswers) => changedQuestions(questionnaire, answers, of).questionnaire.questions;
    expect(keysOf(given).map(({ key }) => key)).toEqual(['comment']);
    expect(keysOf({ quotable: { branch: false } }).map(({ key }) => key)).toEqual(['score']);
  });
  it('may be what has changed it, as long as it is not known whether they have arrived', () => {
    expect(collidingIn(kept({ sent: { given: score(3), isDone: false }, given: {} }), now())).toBeNull();
  });
  it('are shown with their questions alone, and the branch with its score', () => {
    const shown = changedQuestions(questionnaire, null, { ...score(2), branchText: 'b' });
    expect(shown.questionnaire.questions.map(({ key }) => key)).toEqual(['score']);
    expect(shown.answers).toMatchObject({ values: { 'score.1': 2 }, branchText: 'b' });
    expect(
      changedQuestions(questionnaire, null, { values: { 'comment.1': 'c' } }).questionnaire.questions,
    ).toHaveLength(1);
  });
});
