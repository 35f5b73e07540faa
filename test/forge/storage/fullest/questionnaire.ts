import { languages } from '../../../../src/contract/engagement';
import { type QuestionnaireDraft, surveyLimits, type Wording } from '../../../../src/contract/survey/questionnaire';
import { inEveryLanguage } from '../../../../src/core/survey/questionnaire/bank';
import type {
  QuestionnaireShelf,
  StoredQuestionnaire,
} from '../../../../src/core/survey/questionnaire/stored-questionnaire';
import { hash, history, id, issueId, many, type Words } from './filled';

/** The longest questionnaire: choices take most, and the branch hangs on one scale. */
export function fullQuestionnaire({ text }: Words) {
  const line = (length: number) => text(length);
  const options = Array.from({ length: surveyLimits.options.most }, (_, at) => longKey(`o${at}`));
  // Two options that read the same are refused: a digit at the end tells them apart.
  const labels = Object.fromEntries(options.map((option, at) => [option, `${line(surveyLimits.optionText - 1)}${at}`]));
  const choice: Wording = { text: line(surveyLimits.questionText), options: labels };
  const scale: Wording = {
    text: line(surveyLimits.questionText),
    ends: { least: line(surveyLimits.endLabel), most: line(surveyLimits.endLabel) },
  };
  const draft: QuestionnaireDraft = {
    name: line(surveyLimits.name),
    surveyKind: 'relationship',
    mainLanguage: languages[0],
    questions: [
      ...Array.from({ length: surveyLimits.questions - 1 }, (_, at) => ({
        key: longKey(`q${at}`),
        measure: null,
        form: { kind: 'choice', options, isMany: true, special: ['cant-say'] } as const,
        texts: inEveryLanguage(() => choice),
      })),
      {
        key: longKey('s'),
        measure: null,
        form: { kind: 'scale', least: 0, most: 10 },
        texts: inEveryLanguage(() => scale),
      },
    ],
    branch: { question: longKey('s'), atMost: 9, texts: inEveryLanguage(() => line(surveyLimits.questionText)) },
  };
  const version = 1_000_000;
  const versioned = <Text extends object>(each: Text) => ({ ...each, version });
  const questionnaire: Required<StoredQuestionnaire> = {
    ...draft,
    id,
    projectId: issueId,
    scope: { kind: 'project', projectId: issueId },
    questions: draft.questions.map((question) => ({
      ...question,
      version,
      texts: inEveryLanguage((language) => versioned(question.texts[language] ?? { text: '' })),
    })),
    branch: draft.branch && {
      ...draft.branch,
      texts: inEveryLanguage((language) => versioned({ text: draft.branch?.texts[language] ?? '' })),
    },
    version,
    lastKey: version,
    isRemoved: false,
    lastCommand: hash,
    history,
  };
  const shelf: Required<QuestionnaireShelf> = {
    projectId: issueId,
    questionnaires: many(surveyLimits.perProject, { id, name: draft.name, surveyKind: 'transactional' }),
  };
  return { draft, questionnaire, shelf };
}

const longKey = (start: string): string => start.padEnd(surveyLimits.key, 'x');
