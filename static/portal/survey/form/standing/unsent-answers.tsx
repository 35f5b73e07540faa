import type { GivenAnswers } from '../../../../../src/contract/survey/answers';
import type { SurveyForm } from '../../../../../src/contract/survey/portal-survey';
import { useDraft } from '../../../../draft/drafts';
import { useTexts } from '../../../../i18n/use-texts';
import { UnsentWords } from '../../../draft/unsent-words';
import { surveyKey } from '../../draft/begun';
import { wordsIn } from '../saving/answering';
import { type KeptAnswers, unsentIn } from '../saving/kept-answers';

/** All words that the reader had written before the survey was over. Choices that did not arrive are not worth keeping. */
export function UnsentAnswers({ form: { id, mode, questionnaire } }: { form: SurveyForm }) {
  const { t } = useTexts();
  const { draft, setDraft, forget } = useDraft<KeptAnswers | GivenAnswers | null>(surveyKey(id), () => null);
  const given = draft && 'revision' in draft ? unsentIn(draft) : draft;
  const words = given ? wordsIn(given, questionnaire) : '';
  if (words === '') return null;
  const discard = () => {
    setDraft(null);
    forget();
  };
  // Whoever wrote in confidence is not advised to put it where all can read it.
  const meaning = mode === 'confidential' ? { meaning: t('survey.portal.unsent') } : {};
  return <UnsentWords words={words} onDiscard={discard} {...meaning} />;
}
