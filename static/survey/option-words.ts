import type { QuestionText } from '../../src/contract/survey/questionnaire';
import { optionText } from '../../src/core/survey/questionnaire/wording';
import type { Texts } from '../i18n/texts';

/** The words of an option: the app's own for those that it brings. */
export function formatOption(option: string, wording: QuestionText, { t }: Pick<Texts, 't'>): string {
  switch (option) {
    case 'partly':
    case 'cant-say':
      return t(`survey-bank.option.${option}`);
    default:
      return optionText(wording, option);
  }
}
