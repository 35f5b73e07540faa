import { languages } from '../../../../contract/engagement';
import type { Result } from '../../../../contract/result';
import {
  measures,
  type QuestionForm,
  type QuestionnaireDraft,
  specialOptions,
  surveyKinds,
  surveyLimits,
} from '../../../../contract/survey/questionnaire';
import { accept, refuse } from '../../../result';
import { checkDraft } from '../check';
import { within } from '../place';
import * as r from './read';
import type { QuestionnaireFile } from './write';

/**
 * The questionnaires in the text of a file. A single fault refuses the file: `file-invalid`, with its `place` as a JSON pointer and
 * the code of what is wrong there as `why`.
 */
export function readFile(text: string): Result<readonly QuestionnaireDraft[]> {
  const limit = surveyLimits.file;
  if (text.length > limit) return refuse('field-too-long', { facts: { limit } });
  const file = parsed(text);
  const read = file.ok ? questionnaireFile(file.value) : file;
  const drafts = read.ok ? checkAll(read.value.questionnaires) : read;
  if (drafts.ok) return drafts;
  const { code, field = '' } = drafts.error;
  return refuse('file-invalid', { facts: { place: `/${field}`, why: code } });
}

/** A questionnaire of which nothing is known, as it is kept; or a refusal with the place of what is wrong in it. */
export function readDraft(value: unknown): Result<QuestionnaireDraft> {
  const read = questionnaire(value);
  return read.ok ? checkDraft(read.value) : read;
}

function parsed(text: string): Result<unknown> {
  try {
    return accept(JSON.parse(text));
  } catch {
    return refuse('field-invalid');
  }
}

function checkAll(drafts: readonly QuestionnaireDraft[]): Result<readonly QuestionnaireDraft[]> {
  const kept: QuestionnaireDraft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const checked = within(`questionnaires/${at}`, checkDraft(draft));
    if (!checked.ok) return checked;
    kept.push(checked.value);
  }
  return accept(kept);
}

const key = r.string(surveyLimits.key);

const forms: { readonly [Kind in QuestionForm['kind']]: r.Read<Extract<QuestionForm, { kind: Kind }>> } = {
  scale: r.object({ kind: r.oneOf('scale'), least: r.number, most: r.number }),
  choice: r.object({
    kind: r.oneOf('choice'),
    options: r.list(key, surveyLimits.options.most),
    isMany: r.boolean,
    special: r.list(r.oneOf(...specialOptions), specialOptions.length),
  }),
  text: r.object({ kind: r.oneOf('text') }),
};

const form: r.Read<QuestionForm> = (value) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const known = within('kind', r.oneOf('scale', 'choice', 'text')(kind));
  return known.ok ? forms[known.value](value) : known;
};

/** A text for each language, of which any may be missing: whether the main one is there is checked with the rest. */
const byLanguage = <Text>(read: r.Read<Text>) => r.object({}, { [languages[0]]: read, [languages[1]]: read });

const wording = r.object(
  { text: r.string(surveyLimits.questionText) },
  {
    ends: r.object({ least: r.string(surveyLimits.endLabel), most: r.string(surveyLimits.endLabel) }),
    options: r.byKey(r.string(surveyLimits.optionText), surveyLimits.options.most),
  },
);

const questionnaire = r.object({
  name: r.string(surveyLimits.name),
  surveyKind: r.oneOf(...surveyKinds),
  mainLanguage: r.oneOf(...languages),
  questions: r.list(
    r.object({ key, measure: r.nullable(r.oneOf(...measures)), form, texts: byLanguage(wording) }),
    surveyLimits.questions,
  ),
  branch: r.nullable(
    r.object({ question: key, atMost: r.number, texts: byLanguage(r.string(surveyLimits.questionText)) }),
  ),
});

const questionnaireFile: r.Read<QuestionnaireFile> = r.object({
  format: r.oneOf('countersign-questionnaires'),
  version: r.oneOf(1),
  questionnaires: r.list(questionnaire, surveyLimits.perProject),
});
