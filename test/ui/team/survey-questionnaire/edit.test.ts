import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceForm } from '../../../../src/contract/survey/questionnaire';
import { checkDraft } from '../../../../src/core/survey/questionnaire/check';
import { missingTexts } from '../../../../static/team/survey/questionnaire/draft/completeness';
import {
  emptyDraft,
  freeKey,
  hasMiddle,
  mayAddOption,
  mayRemoveOption,
  movedQuestion,
  newBranch,
  onQuestion,
  ownQuestion,
  withForm,
  withMany,
  withOption,
  withoutOption,
  withoutQuestion,
  withQuestion,
  withWords,
} from '../../../../static/team/survey/questionnaire/draft/edit';
import { draft, scale, way } from './given';

const runs = { seed: 31, numRuns: 200 };
const keysOf = ({ questions }: typeof draft) => questions.map(({ key }) => key);

describe('a new question', () => {
  it('has a key that no question has or had', () => {
    const again = withQuestion(draft, scale, ['q1', 'q3']);
    expect(keysOf(again)).toEqual(['csat', 'way', 'q2']);
    expect(freeKey(['q1', 'q2', 'q4'])).toBe('q3');
  });
  it('of the bank that was taken out comes back as the same one', () => {
    expect(keysOf(withQuestion(withoutQuestion(draft, 'csat'), scale, ['csat', 'way']))).toEqual(['way', 'csat']);
  });
  it.each(['scale', 'choice', 'text'] as const)('of one’s own with %s can be saved once it is worded', (kind) => {
    const added = withQuestion(emptyDraft('de-DE'), ownQuestion(kind, ''), []);
    expect(checkDraft({ ...added, name: 'Neu' })).toMatchObject({
      error: { code: 'field-missing', field: 'questions/0/texts/de-DE/text' },
    });
    const words = {
      text: 'Was?',
      ...(kind === 'scale' ? { ends: { least: 'Wenig', most: 'Viel' } } : {}),
      ...(kind === 'choice' ? { options: { o1: 'Dies', o2: 'Das' } } : {}),
    };
    const worded = { ...added, name: 'Neu', questions: added.questions.map((each) => withWords(each, 'de-DE', words)) };
    expect(checkDraft(worded).ok).toBe(true);
  });
});

describe('questions', () => {
  it('move by one, and not beyond the ends', () => {
    expect(keysOf(movedQuestion(draft, 'way', -1))).toEqual(['way', 'csat']);
    expect(keysOf(movedQuestion(draft, 'csat', 1))).toEqual(['way', 'csat']);
    expect(movedQuestion(draft, 'csat', -1)).toBe(draft);
    expect(movedQuestion(draft, 'way', 1)).toBe(draft);
  });
  it('take what follows their low score with them', () => {
    expect(withoutQuestion(draft, 'csat').branch).toBeNull();
    expect(withoutQuestion(draft, 'way').branch).toEqual(draft.branch);
  });
});

describe('what follows a low score', () => {
  it('follows the first scale, of which not every number is low', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 3, max: 10 }), (least, most) => {
        const question = { ...scale, measure: null, form: { kind: 'scale' as const, least, most } };
        const branch = newBranch({ ...draft, questions: [way, question] }, { 'en-US': 'Why?' });
        if (!branch) throw new Error('There is a scale');
        expect(branch.question).toBe('csat');
        expect(branch.atMost).toBeGreaterThanOrEqual(least);
        expect(branch.atMost).toBeLessThan(most);
      }),
      runs,
    );
    expect(newBranch({ ...draft, questions: [way] }, {})).toBeNull();
  });
  it('takes the low numbers of the question that it then follows', () => {
    const other = { ...scale, key: 'nps', form: { kind: 'scale' as const, least: 0, most: 10 } };
    expect(draft.branch && onQuestion(draft.branch, other)).toMatchObject({ question: 'nps', atMost: 4 });
  });
});

describe('the options of a choice', () => {
  const change = fc.constantFrom(
    (form: ChoiceForm) => (mayAddOption(form) ? withOption(form) : form),
    (form: ChoiceForm) => (mayRemoveOption(form) ? withoutOption(form, form.options[0] ?? '') : form),
    (form: ChoiceForm) => withMany(form, true),
    (form: ChoiceForm) => withMany(form, false),
  );
  it('stay allowed, whatever is added or removed', () => {
    if (way.form.kind !== 'choice') throw new Error('It is a choice');
    const start = way.form;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const form = changes.reduce((now, next) => next(now), start);
        expect(new Set(form.options).size).toBe(form.options.length);
        expect(form.special.includes('partly') && !hasMiddle(form)).toBe(false);
        const options = Object.fromEntries(form.options.map((option) => [option, `Option ${option}`]));
        const question = withWords(withForm(way, form), 'en-US', { options });
        const checked = checkDraft({
          ...draft,
          questions: [{ ...question, texts: { 'en-US': question.texts['en-US'] ?? { text: '' } } }],
          branch: null,
        });
        expect(checked.ok).toBe(true);
      }),
      runs,
    );
  });
  it('take their words with them in every language', () => {
    if (way.form.kind !== 'choice') throw new Error('It is a choice');
    const { texts } = withForm(way, withoutOption(withOption(way.form), 'o1'));
    expect([texts['en-US']?.options, texts['de-DE']?.options]).toEqual([{ o2: 'By phone' }, { o2: 'Anruf' }]);
  });
});

describe('a language', () => {
  it('is complete when every text is there', () => {
    expect([missingTexts(draft, 'en-US'), missingTexts(draft, 'de-DE')]).toEqual([0, 0]);
  });
  it('lacks the ends of a scale, options and what follows, each counted', () => {
    const bare = { ...scale, texts: { ...scale.texts, 'de-DE': { text: 'Wie?', ends: { least: ' ', most: '' } } } };
    const open = { ...way, texts: { ...way.texts, 'de-DE': { text: '', options: { o1: 'Brief' } } } };
    const branch = draft.branch && { ...draft.branch, texts: { 'en-US': 'Why?' } };
    expect(missingTexts({ ...draft, questions: [bare, open], branch }, 'de-DE')).toBe(2 + 2 + 1);
  });
});
