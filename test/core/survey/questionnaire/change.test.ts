import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Questionnaire, QuestionnaireDraft } from '../../../../src/contract/survey/questionnaire';
import {
  editedQuestionnaire,
  newQuestionnaire,
  removedQuestionnaire,
} from '../../../../src/core/survey/questionnaire/change';
import { draftOf } from '../../../../src/core/survey/questionnaire/draft';
import { snapshotOf } from '../../../../src/core/survey/questionnaire/snapshot';
import * as g from './given';

const edited = (before: Questionnaire, draft: QuestionnaireDraft) => g.accepted(editedQuestionnaire([], before, draft));
const codeOf = (result: ReturnType<typeof newQuestionnaire>) => (result.ok ? null : result.error.code);
const keysOf = ({ questions }: Questionnaire) => questions.map(({ key, version }) => `${key}.${version}`);

describe('a new questionnaire', () => {
  it('has its draft’s keys, all in their first version', () => {
    const one = g.made(g.draft);
    expect(keysOf(one)).toEqual(['satisfied.1', 'recommend.1', 'way.1', 'parts.1', 'words.1']);
    expect(one).toMatchObject({ version: 1, lastKey: 0, isRemoved: false, scope: g.scope });
    expect(one.branch?.texts).toEqual({ 'en-US': { text: 'What would make this right?', version: 1 } });
  });
  it('has a name of its own, but for those that were removed', () => {
    const other = g.made({ ...g.draft, name: 'after a  DELIVERY' });
    expect(codeOf(newQuestionnaire([other], g.draft, 'b', g.scope))).toBe('questionnaire-name-taken');
    expect(codeOf(newQuestionnaire([removedQuestionnaire(other)], g.draft, 'b', g.scope))).toBeNull();
  });
  it('is one of forty at most', () => {
    const others = Array.from({ length: 40 }, (_, at) => g.made({ ...g.draft, name: `Number ${at}` }));
    expect(codeOf(newQuestionnaire(others, g.draft, 'b', g.scope))).toBe('questionnaire-limit-reached');
    expect(codeOf(newQuestionnaire(others.slice(1), g.draft, 'b', g.scope))).toBeNull();
  });
});

describe('an edited questionnaire', () => {
  const before = g.frozen(g.made(g.draft));

  it('raises the version of nothing but what changed', () => {
    const after = edited(before, {
      ...g.draft,
      questions: g.draft.questions.map((each) =>
        each.key === 'words' ? { ...each, texts: { ...each.texts, 'en-US': { text: 'What next?' } } } : each,
      ),
    });
    expect(after.version).toBe(2);
    expect(keysOf(after)).toEqual(keysOf(before));
    expect(after.questions.slice(0, 4)).toEqual(before.questions.slice(0, 4));
    expect(after.questions[4]?.texts).toEqual({ 'en-US': { text: 'What next?', version: 2 } });
    expect(after.branch).toEqual(before.branch);
  });
  it('keeps wording versions where only the form changed', () => {
    const after = edited(before, {
      ...g.draft,
      questions: g.draft.questions.map((each) =>
        each.key === 'satisfied' ? { ...each, measure: null, form: g.scale(1, 7) } : each,
      ),
    });
    expect(keysOf(after)[0]).toBe('satisfied.2');
    expect(after.questions[0]?.texts).toEqual(before.questions[0]?.texts);
  });
  it('is refused where nothing changed', () => {
    fc.assert(
      fc.property(g.anyDraft, (draft) => {
        const one = g.made(draft);
        expect(codeOf(editedQuestionnaire([], one, draftOf(one)))).toBe('unchanged');
      }),
      g.runs,
    );
  });
  it('never gives a key again that a question here had, and follows up the question under its new key', () => {
    const [first, ...rest] = g.draft.questions;
    if (!first) throw new Error('There is no question');
    const fresh = { ...first, key: 'fresh' };
    const branch = g.draft.branch && { ...g.draft.branch, question: 'fresh' };
    const second = edited(before, { ...g.draft, questions: [fresh, ...rest], branch });
    expect(keysOf(second)[0]).toBe('q1.1');
    expect(second.branch?.question).toBe('q1');
    const third = edited(second, { ...draftOf(second), questions: rest, branch: null });
    const fourth = edited(third, { ...draftOf(third), questions: [...rest, { ...first, key: 'q1' }] });
    expect(keysOf(fourth).at(-1)).toBe('q2.1');
  });
  it('counts on from keys that came with its draft', () => {
    const [first, ...rest] = g.draft.questions;
    if (!first) throw new Error('There is no question');
    const one = g.made({ ...g.draft, questions: [{ ...first, key: 'q7' }, ...rest], branch: null });
    const after = edited(one, { ...draftOf(one), questions: [{ ...first, key: 'other' }, ...rest] });
    expect(keysOf(after)[0]).toBe('q8.1');
  });
  it('never has two wordings of one version, though a language goes and comes again', () => {
    const withGerman = (text: string | null): QuestionnaireDraft => ({
      ...g.draft,
      branch: null,
      questions: g.draft.questions.slice(4).map((each) => ({
        ...each,
        texts: { ...each.texts, ...(text === null ? {} : { 'de-DE': { text } }) },
      })),
    });
    const first = g.made(withGerman('Was noch?'));
    const second = edited(first, withGerman(null));
    expect(draftOf(second).questions[0]?.texts).toEqual({ 'en-US': { text: 'What else?' } });
    const third = edited(second, withGerman('Und sonst?'));
    expect(third.questions[0]?.texts['de-DE']).toEqual({ text: 'Und sonst?', version: 3 });
    expect(third.questions[0]?.texts['en-US']?.version).toBe(1);
  });
  it('may keep its name, and take none of another', () => {
    const other = { ...g.made({ ...g.draft, name: 'Pulse' }), id: 'other' };
    expect(codeOf(editedQuestionnaire([before, other], before, { ...g.draft, name: 'After a Delivery' }))).toBeNull();
    expect(codeOf(editedQuestionnaire([before, other], before, { ...g.draft, name: 'pulse' }))).toBe(
      'questionnaire-name-taken',
    );
  });
  it('is none that was removed', () => {
    expect(codeOf(editedQuestionnaire([], removedQuestionnaire(before), { ...g.draft, name: 'Else' }))).toBe(
      'not-found',
    );
  });
});

it('a snapshot of a questionnaire stays as it is, however the questionnaire is edited', () => {
  fc.assert(
    fc.property(g.anyDraft, fc.array(g.anyDraft, { minLength: 1, maxLength: 4 }), (first, others) => {
      let questionnaire = g.frozen(g.made(first));
      const snapshot = snapshotOf(questionnaire);
      const before = JSON.stringify(snapshot);
      const meant = JSON.stringify(snapshotOf(g.made(first)));
      for (const draft of others) {
        const after = editedQuestionnaire([], questionnaire, draft);
        if (after.ok) questionnaire = g.frozen(after.value);
      }
      expect(JSON.stringify(snapshot)).toBe(before);
      expect(before).toBe(meant);
    }),
    g.runs,
  );
});

it('an edit says what its draft says, whatever was there before', () => {
  fc.assert(
    fc.property(g.anyDraft, g.anyDraft, (one, other) => {
      const before = g.made(one);
      const after = editedQuestionnaire([], before, other);
      if (!after.ok) return;
      const withoutKeys = ({ questions, branch, ...rest }: QuestionnaireDraft) => ({
        ...rest,
        questions: questions.map(({ key: _, ...question }) => question),
        follows: branch && questions.findIndex(({ key }) => key === branch.question),
        atMost: branch?.atMost,
        words: branch?.texts,
      });
      expect(withoutKeys(draftOf(after.value))).toEqual(withoutKeys(other));
    }),
    g.runs,
  );
});
