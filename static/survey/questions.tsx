import type { Answers, AnswerValue, GivenAnswers } from '../../src/contract/survey/answers';
import {
  type Branch,
  type Question,
  type QuestionnaireSnapshot,
  surveyLimits,
} from '../../src/contract/survey/questionnaire';
import { pathOf } from '../../src/core/survey/questionnaire/answers/path';
import { answerKey, branchKey } from '../../src/core/survey/questionnaire/key';
import { CheckBox } from '../field/check-box';
import { TextBox } from '../field/text-box';
import { useTexts } from '../i18n/use-texts';
import { Choice } from './choice';
import { type SurveyWords, useSurveyWords } from './language';
import styles from './questions.module.css';
import { QuoteBox } from './quote-box';
import { Scale } from './scale';

export type QuestionsProps = {
  questionnaire: QuestionnaireSnapshot;
  answers: Answers;
  /** The fault of an answer, by its key, and `branchText`. */
  format: (field: string) => string | undefined;
  /** The characters that a text may have, by the key of its answer, and `branchText`. */
  limitOf?: (field: string) => number;
  /** A choice: of a number, of options, or to be called back. */
  onGive: (given: GivenAnswers) => void;
  /** Words, at each key that is pressed. */
  onType: (given: GivenAnswers) => void;
  /** The words of a field are complete for now. */
  onLeave?: () => void;
  /** The consequence of the wish to be called back. */
  callbackMeaning: string;
  /** The use that is made of words, where it is not that of all answers. */
  wordsMeaning?: string;
  /** Until when it can be changed that words may be quoted. Without it, none are. */
  quoteLasts?: string;
};

/** All questions on somebody's path; the one that follows a low score stands directly below it. */
export function Questions(props: QuestionsProps) {
  const { questionnaire, answers, onLeave } = props;
  const words = useSurveyWords(questionnaire);
  const [branchStep] = pathOf(questionnaire, answers).filter(({ kind }) => kind === 'branch');
  const branch = branchStep?.kind === 'branch' ? branchStep.branch : null;
  return (
    <ol className={styles.questions} onBlur={onLeave}>
      {questionnaire.questions.map((question) => (
        <li key={question.key} className={styles.question}>
          <QuestionField question={question} words={words} {...props} />
          {branch?.question === question.key && <BranchFields branch={branch} words={words} {...props} />}
        </li>
      ))}
    </ol>
  );
}

const usualLimit = () => surveyLimits.comment;

type FieldProps = QuestionsProps & { words: SurveyWords };

function QuestionField({
  question,
  words,
  questionnaire,
  answers,
  format,
  onGive,
  onType,
  wordsMeaning,
  quoteLasts: lasts,
  limitOf = usualLimit,
}: FieldProps & { question: Question }) {
  const { form, texts } = question;
  const wording = texts[words.language];
  if (!wording) return null;
  const key = answerKey(question);
  const value = answers.values[key];
  const legend = <bdi lang={words.language}>{wording.text}</bdi>;
  const shown = { legend, wording, error: format(key) };
  const give = (given: AnswerValue | null) => onGive({ values: { [key]: given } });
  switch (form.kind) {
    case 'scale':
      return (
        <Scale
          {...shown}
          form={form}
          lang={words.language}
          value={typeof value === 'number' ? value : null}
          onChange={give}
        />
      );
    case 'choice':
      return <Choice {...shown} form={form} words={words} value={value} onChange={give} />;
    case 'text':
      return (
        <>
          <TextBox
            label={legend}
            error={shown.error}
            {...(wordsMeaning === undefined ? {} : { help: wordsMeaning })}
            isOptional
            limit={limitOf(key)}
            value={typeof value === 'string' ? value : ''}
            onChange={(text) => onType({ values: { [key]: text } })}
          />
          <QuoteBox {...{ questionnaire, answers, lasts, onGive }} textKey={question.key} />
        </>
      );
  }
}

function BranchFields({
  branch,
  words,
  questionnaire,
  answers,
  format,
  onGive,
  onType,
  callbackMeaning,
  wordsMeaning,
  quoteLasts: lasts,
  limitOf = usualLimit,
}: FieldProps & { branch: Branch }) {
  const { t } = useTexts();
  return (
    <div className={styles.branch}>
      <TextBox
        label={<bdi lang={words.language}>{branch.texts[words.language]?.text}</bdi>}
        error={format('branchText')}
        {...(wordsMeaning === undefined ? {} : { help: wordsMeaning })}
        isOptional
        limit={limitOf('branchText')}
        value={answers.branchText}
        onChange={(branchText) => onType({ branchText })}
      />
      <QuoteBox {...{ questionnaire, answers, lasts, onGive }} textKey={branchKey} />
      <CheckBox
        label={t('survey.portal.callback')}
        meaning={callbackMeaning}
        isChecked={answers.wantsCallback}
        onChange={(wantsCallback) => onGive({ wantsCallback })}
      />
    </div>
  );
}
