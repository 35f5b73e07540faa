import { useState } from 'react';
import type { Answers } from '../../../../src/contract/survey/answers';
import { useTexts } from '../../../i18n/use-texts';
import { type Asked, faultsIn, missingIn } from './saving/answering';

/** The faults of answers: of words at once, and what is missing once the reader says that these are all. */
export function useJudged(asked: Asked, answers: Answers) {
  const texts = useTexts();
  const [isJudged, setIsJudged] = useState(false);
  const faults = faultsIn(answers, asked);
  const missing = missingIn(asked, answers);
  return {
    format: (field: string): string | undefined => {
      const fault = faults[field];
      if (fault) return texts.refusal(fault);
      return isJudged && missing.includes(field) ? texts.t('survey.portal.missing') : undefined;
    },
    isSound: Object.keys(faults).length === 0 && missing.length === 0,
    judge: () => setIsJudged(true),
  };
}
