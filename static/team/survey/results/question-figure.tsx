import Button from '@atlaskit/button/new';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../../src/contract/engagement';
import type { Question } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, SurveyResults } from '../../../../src/contract/survey/results';
import { ButtonLine } from '../../../button/button-line';
import { useTexts } from '../../../i18n/use-texts';
import { wordedQuestions } from '../questionnaire/worded';
import styles from '../style/survey.module.css';
import { DistributionBars } from './distribution-bars';
import { wordsOf } from './figure-words';
import { figureOf } from './figures';
import { IntervalPicture } from './interval-picture';
import { NumbersTable } from './numbers-table';

type QuestionFigureProps = {
  question: Question;
  result: QuestionResult;
  results: SurveyResults;
  language: Language;
  /** The words of customers in answer to it. */
  children?: ReactNode;
};

/** The result of a question: its measure in words, how sure it is, and how the answers are spread. */
export function QuestionFigure({ question, result, results, language, children }: QuestionFigureProps) {
  const texts = useTexts();
  const { t } = texts;
  const [isTableShown, setIsTableShown] = useState(false);
  const figure = figureOf(question, result, results);
  const { headline, notes } = wordsOf(figure, question, texts);
  const [worded] = wordedQuestions({ questions: [question] }, language, (key) => t(key));
  const isCounted = !['words', 'untold', 'alike', 'bracket', 'nobody'].includes(figure.kind);
  return (
    <article className={styles.preview}>
      <h3 lang={language} dir="auto">
        {worded?.text}
      </h3>
      {(figure.kind !== 'words' || notes.length > 0) && (
        <div>
          {figure.kind !== 'words' && <p>{headline}</p>}
          {notes.map((note) => (
            <p key={note} className={styles.subtle}>
              {note}
            </p>
          ))}
        </div>
      )}
      {isCounted && <IntervalPicture figure={figure} />}
      {isCounted && result.counts !== null && worded && (
        <DistributionBars
          values={worded.values}
          counts={result.counts}
          answered={result.answered}
          cantSay={result.cantSay}
        />
      )}
      {isCounted && result.counts === null && (
        <p className={styles.subtle}>{t('survey-results.unspread', { spread: results.thresholds.spread })}</p>
      )}
      {isCounted && (
        <ButtonLine>
          <Button
            appearance="subtle"
            spacing="compact"
            aria-expanded={isTableShown}
            onClick={() => setIsTableShown(!isTableShown)}
          >
            {t(isTableShown ? 'survey-results.table.hide' : 'survey-results.table.show')}
          </Button>
        </ButtonLine>
      )}
      {isTableShown && worded && (
        <NumbersTable figure={figure} values={worded.values} result={result} title={worded.text} />
      )}
      {children}
    </article>
  );
}
