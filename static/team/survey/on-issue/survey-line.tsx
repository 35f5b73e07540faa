import type { SurveyHere } from '../../../../src/contract/survey/on-issue';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import line from '../../../list/line.module.css';
import linkButton from '../../../list/link-button.module.css';
import { StateLozenge } from '../../ask/state-lozenge';
import { formatWindow } from '../state/days';
import { formatOccasion } from '../state/occasion-words';
import { surveyShownState } from '../state/shown-state';
import { openSurvey } from './open-survey';
import styles from './surveys-here.module.css';

type SurveyLineProps = { survey: SurveyHere; projectKey: string };

/** A survey on the panel of the issue to which it is bound: how it stands, and the way to it on the project page. */
export function SurveyLine({ survey, projectKey }: SurveyLineProps) {
  const texts = useTexts();
  const { title } = survey;
  return (
    <li className={line.line}>
      <div className={line.head}>
        <h3 className={styles.title}>
          {survey.isHome ? (
            <button
              type="button"
              className={linkButton.button}
              dir="auto"
              onClick={() => void openSurvey(projectKey, survey.id).catch(() => undefined)}
            >
              {title}
            </button>
          ) : (
            <span dir="auto">{title}</span>
          )}
        </h3>
        <StateLozenge state={surveyShownState(survey)} />
      </div>
      <div className={line['small-facts']}>
        {factsOf(survey, texts).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </li>
  );
}

const factsOf = (survey: SurveyHere, texts: Texts): string[] => [
  ...(survey.occasion === null ? [] : [formatOccasion(survey.occasion, () => undefined, texts)]),
  formatWindow(survey, texts),
  texts.t(`survey-team.mode.${survey.mode}`),
  ...answersOf(survey, texts),
  ...(survey.isHome ? [] : [texts.t('surveys-here.elsewhere')]),
];

/** The people who are asked, and how many of them have answered as far as that may be told. */
function answersOf(
  { state, mode, asked, answered, answeredSoFar }: SurveyHere,
  { t, plural, number }: Texts,
): string[] {
  if (asked === null) return [];
  const count = answered ?? answeredSoFar;
  if (count !== null) return [t('surveys.answered', { answered: number(count), asked: number(asked) })];
  const isKept = mode === 'confidential' && (state === 'open' || state === 'closing');
  return [plural('surveys.asked', asked), ...(isKept ? [t('surveys-here.kept')] : [])];
}
