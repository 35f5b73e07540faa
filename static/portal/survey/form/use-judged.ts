import { useState } from 'react';
import type { Refusal } from '../../../../src/contract/result';
import type { Answers } from '../../../../src/contract/survey/answers';
import { surveyLimits } from '../../../../src/contract/survey/questionnaire';
import { wordsLimit } from '../../../../src/core/survey/questionnaire/answers/words';
import { useTexts } from '../../../i18n/use-texts';
import { type Asked, faultsIn, missingIn } from './saving/answering';

const tooLong: Refusal = { code: 'words-too-long', facts: { limit: surveyLimits.wordsInConfidence } };

/** The faults of answers: of words at once, and what is missing once the reader says that these are all; and how long each text may be. */
export function useJudged(asked: Asked, answers: Answers, isInConfidence: boolean) {
  const texts = useTexts();
  const [isJudged, setIsJudged] = useState(false);
  const limitOf = (field: string) => wordsLimit(asked, answers, field, isInConfidence);
  const faults = faultsIn(answers, asked, limitOf);
  const missing = missingIn(asked, answers);
  return {
    limitOf,
    format: (field: string): string | undefined => {
      const fault = faults[field];
      if (fault) return texts.refusal(isInConfidence && fault.code === 'field-too-long' ? tooLong : fault);
      return isJudged && missing.includes(field) ? texts.t('survey.portal.missing') : undefined;
    },
    isSound: Object.keys(faults).length === 0 && missing.length === 0,
    judge: () => setIsJudged(true),
  };
}
