/** Questionnaires that a project keeps as its own. */
import { projectManager } from '../../../demo/people';
import { formsOfMeasures } from '../../../src/contract/survey/measure-forms';
import type { OfferedQuestionnaire, SaveQuestionnaire } from '../../../src/contract/survey/own-questionnaires';
import type { QuestionnaireDraft } from '../../../src/contract/survey/questionnaire';
import { fileWith } from '../../../src/core/survey/questionnaire/exchange/write';
import { accepted, newAttempt, type Site } from '../site/site';

/** A questionnaire in both languages, of which the first question is followed up. */
export const ownDraft: QuestionnaireDraft = {
  name: 'After the workshop',
  surveyKind: 'relationship',
  mainLanguage: 'en-US',
  questions: [
    {
      key: 'satisfied',
      measure: 'csat',
      form: formsOfMeasures.csat,
      texts: {
        'en-US': { text: 'How satisfied are you?', ends: { least: 'Very dissatisfied', most: 'Very satisfied' } },
        'de-DE': { text: 'Wie zufrieden sind Sie?', ends: { least: 'Sehr unzufrieden', most: 'Sehr zufrieden' } },
      },
    },
    {
      key: 'words',
      measure: null,
      form: { kind: 'text' },
      texts: { 'en-US': { text: 'What helped most?' }, 'de-DE': { text: 'Was hat am meisten geholfen?' } },
    },
  ],
  branch: {
    question: 'satisfied',
    atMost: 2,
    texts: { 'en-US': 'What would make it right?', 'de-DE': 'Was würde es gut machen?' },
  },
};

/** The payload that keeps a new questionnaire. */
export const newQuestionnaire = (changes: Partial<QuestionnaireDraft> = {}): SaveQuestionnaire => ({
  attempt: newAttempt(),
  questionnaireId: null,
  version: 0,
  draft: { ...ownDraft, ...changes },
});

/** The payload that changes one as it was seen. */
export const changeOf = (
  { questionnaireId, version }: OfferedQuestionnaire,
  draft: QuestionnaireDraft,
): SaveQuestionnaire => ({ attempt: newAttempt(), questionnaireId, version, draft });

export const saveQuestionnaire = async (site: Site, changes: Partial<QuestionnaireDraft> = {}) =>
  accepted(await site.plan(projectManager, 'save-questionnaire', newQuestionnaire(changes)));

/** The names of those that the project keeps, as it is offered them. */
export async function ownNames(site: Site, projectKey = 'HAR'): Promise<string[]> {
  const { questionnaires } = accepted(await site.plan(projectManager, 'list-questionnaires', {}, { projectKey }));
  return questionnaires.filter(({ isOwn }) => isOwn).map(({ name }) => name);
}

export const fileText = (...drafts: readonly QuestionnaireDraft[]): string => JSON.stringify(fileWith(drafts));
