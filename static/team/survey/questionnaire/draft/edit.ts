import { type Language, languages } from '../../../../../src/contract/engagement';
import {
  type BranchDraft,
  type ByLanguage,
  type ChoiceForm,
  type QuestionDraft,
  type QuestionForm,
  type QuestionnaireDraft,
  type SpecialOption,
  surveyLimits,
  type Wording,
} from '../../../../../src/contract/survey/questionnaire';
import { isKey } from '../../../../../src/core/survey/questionnaire/key';

/** Changes of a questionnaire as it is written in the form. None of them changes the draft that it is given. */

export const emptyDraft = (mainLanguage: Language): QuestionnaireDraft => ({
  name: '',
  surveyKind: 'transactional',
  mainLanguage,
  questions: [],
  branch: null,
});

/** The first of `q1`, `q2` … that is none of some keys. */
export function freeKey(taken: readonly string[], start = 'q'): string {
  let number = 1;
  while (taken.includes(`${start}${number}`)) number += 1;
  return `${start}${number}`;
}

/** A question of a form that the team words itself. */
export function ownQuestion(kind: QuestionForm['kind'], key: string): QuestionDraft {
  const form: QuestionForm =
    kind === 'scale'
      ? { kind, least: 1, most: 5 }
      : kind === 'choice'
        ? { kind, options: ['o1', 'o2'], isMany: false, special: ['cant-say'] }
        : { kind };
  return { key, measure: null, form, texts: {} };
}

/** @param known the keys of the questions that the questionnaire has had: a new question is none of these */
export function withQuestion(draft: QuestionnaireDraft, question: QuestionDraft, known: readonly string[]) {
  const present = draft.questions.map(({ key }) => key);
  const isTaken = present.includes(question.key) || !isKey(question.key);
  const key = isTaken ? freeKey([...present, ...known]) : question.key;
  return { ...draft, questions: [...draft.questions, { ...question, key }] };
}

/** The question after a low score goes with the one that it follows. */
export const withoutQuestion = (draft: QuestionnaireDraft, key: string): QuestionnaireDraft => ({
  ...draft,
  questions: draft.questions.filter((each) => each.key !== key),
  branch: draft.branch?.question === key ? null : draft.branch,
});

export function movedQuestion(draft: QuestionnaireDraft, key: string, by: -1 | 1): QuestionnaireDraft {
  const at = draft.questions.findIndex((each) => each.key === key);
  const moved = draft.questions[at];
  const to = at + by;
  if (!moved || to < 0 || to >= draft.questions.length) return draft;
  const others = draft.questions.filter((each) => each !== moved);
  return { ...draft, questions: [...others.slice(0, to), moved, ...others.slice(to)] };
}

export const changedQuestion = (
  draft: QuestionnaireDraft,
  key: string,
  change: (question: QuestionDraft) => QuestionDraft,
): QuestionnaireDraft => ({
  ...draft,
  questions: draft.questions.map((each) => (each.key === key ? change(each) : each)),
});

/** A question in another form of the same kind: of a choice, the words of options that are gone go with them. */
export function withForm(question: QuestionDraft, form: QuestionForm): QuestionDraft {
  if (form.kind !== 'choice') return { ...question, form };
  const texts: { [language in Language]?: Wording } = {};
  for (const language of languages) {
    const wording = question.texts[language];
    if (!wording) continue;
    const kept = Object.entries(wording.options ?? {}).filter(([option]) => form.options.includes(option));
    texts[language] = { ...wording, options: Object.fromEntries(kept) };
  }
  return { ...question, form, texts };
}

export const withOption = (form: ChoiceForm): ChoiceForm =>
  fitting({ ...form, options: [...form.options, freeKey(form.options, 'o')] });

export const withoutOption = (form: ChoiceForm, option: string): ChoiceForm => ({
  ...form,
  options: form.options.filter((each) => each !== option),
});

export const withMany = (form: ChoiceForm, isMany: boolean): ChoiceForm => fitting({ ...form, isMany });

export const withSpecial = (form: ChoiceForm, option: SpecialOption, isWanted: boolean): ChoiceForm => ({
  ...form,
  special: isWanted ? [...form.special, option] : form.special.filter((each) => each !== option),
});

/** Whether there are two options of which one is chosen, so that something can stand between them. */
export const hasMiddle = ({ options, isMany }: ChoiceForm): boolean => options.length === 2 && !isMany;

export const mayAddOption = ({ options }: ChoiceForm): boolean => options.length < surveyLimits.options.most;
export const mayRemoveOption = ({ options }: ChoiceForm): boolean => options.length > surveyLimits.options.least;

const fitting = (form: ChoiceForm): ChoiceForm => (hasMiddle(form) ? form : withSpecial(form, 'partly', false));

export function withWords(question: QuestionDraft, language: Language, changes: Partial<Wording>): QuestionDraft {
  const wording = question.texts[language] ?? { text: '' };
  return { ...question, texts: { ...question.texts, [language]: { ...wording, ...changes } } };
}

/** The question after a low score, on the first question with a scale; null where there is none. */
export function newBranch({ questions }: QuestionnaireDraft, texts: ByLanguage<string>): BranchDraft | null {
  const first = questions.find(({ form }) => form.kind === 'scale');
  return first ? onQuestion({ question: first.key, atMost: 0, texts }, first) : null;
}

/** The same after another question: the lower two fifths of its scale are low. */
export function onQuestion(branch: BranchDraft, { key, form }: QuestionDraft): BranchDraft {
  if (form.kind !== 'scale') return branch;
  return { ...branch, question: key, atMost: form.least + Math.floor((form.most - form.least) * 0.4) };
}
