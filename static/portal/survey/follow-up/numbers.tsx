import { confidentialThreshold } from '../../../../src/contract/survey/checkpoint';
import type { Question, QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, Score, SharedNumbers } from '../../../../src/contract/survey/results';
import { optionsOf } from '../../../../src/core/survey/questionnaire/options';
import { scoreBounds } from '../../../../src/core/survey/results/score-bounds';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { type SurveyWords, useSurveyWords } from '../../../survey/language';
import { formatOption } from '../../../survey/option-words';
import styles from '../style/survey.module.css';

type NumbersProps = { numbers: SharedNumbers; questionnaire: QuestionnaireSnapshot };

/** The numbers of a survey for those who were asked: of how many they are, what the silent say of them, and each question's. */
export function Numbers({ numbers, questionnaire }: NumbersProps) {
  const texts = useTexts();
  const { t, plural } = texts;
  const words = useSurveyWords(questionnaire);
  const { asked, complete, isSuppressed, questions } = numbers;
  const silent = asked - complete;
  return (
    <>
      <p>
        {t('survey.portal.numbers.response', { complete, asked })}{' '}
        {silent > 0 && plural('survey.portal.numbers.silent', silent)}
      </p>
      {isSuppressed ? (
        <p>{t('survey.portal.numbers.too-few', { threshold: confidentialThreshold })}</p>
      ) : (
        <dl className={styles.numbers}>
          {questionnaire.questions.map((question) => {
            const result = questions.find(({ key }) => key === question.key);
            if (!result || question.form.kind === 'text') return null;
            return (
              <div key={question.key}>
                <dt lang={words.language}>{question.texts[words.language]?.text}</dt>
                <dd>
                  {linesOf(question, result, asked, words, texts).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </>
  );
}

/** The numbers of one question in words: those who answered it, its score, and what the silent could make of it, and how the answers are spread as far as it is told. */
function linesOf(
  question: Question,
  { answered, cantSay, counts, score, isAlike }: QuestionResult,
  asked: number,
  words: SurveyWords,
  texts: ScoreTexts,
): string[] {
  const { t } = texts;
  if (isAlike && score === null) return [t('survey.portal.numbers.alike')];
  if (answered === 0 && cantSay === 0) return [t('survey.portal.numbers.untold')];
  const [sums = '', ...bounds] = resultWords(question, { answered, score }, asked, texts);
  const all: Readonly<Record<string, number>> = { ...counts, ...(cantSay > 0 && { 'cant-say': cantSay }) };
  const spread = valuesOf(question, words).flatMap(({ value, label }) => {
    const count = Object.hasOwn(all, value) ? all[value] : undefined;
    return count === undefined ? [] : [t('survey.portal.numbers.count', { label, count })];
  });
  return [sums, ...bounds, ...(spread.length > 0 ? [spread.join(' · ')] : [])];
}

/** The score of a question with those whom it is of; then what the silent could make of it, where they could. */
export function resultWords(
  question: Question,
  { answered, score }: Pick<QuestionResult, 'answered' | 'score'>,
  asked: number,
  texts: ScoreTexts,
): string[] {
  const sums = [
    texts.plural('survey.portal.numbers.answered', answered),
    ...scoreWords(question, score, answered, texts),
  ];
  return [sums.join(' · '), ...(score ? boundsWords(question, score, { answered, asked }, texts) : [])];
}

type ScoreTexts = Pick<Texts, 't' | 'plural' | 'number'>;

/** The score of so many answers; no words where there is none. In confidence it may be told only that it is at least so much, or at most. */
function scoreWords(
  { form }: Question,
  score: QuestionResult['score'],
  answered: number,
  { t, plural, number }: ScoreTexts,
): string[] {
  const rounded = (value: number) => number(Math.round(value * 10) / 10);
  const scale = form.kind === 'scale' ? { least: form.least, most: form.most } : { least: 0, most: 0 };
  switch (score?.kind) {
    case 'share':
      return [
        plural(form.kind === 'scale' ? 'survey.portal.numbers.high' : 'survey.portal.numbers.yes', score.satisfied),
      ];
    case 'promoters': {
      const { promoters, detractors } = score;
      return [
        t('survey.portal.numbers.promoters', { promoters, passives: answered - promoters - detractors, detractors }),
      ];
    }
    case 'difference':
      return [t('survey.portal.numbers.net', { score: rounded((100 * score.difference) / answered) })];
    case 'mean':
      return [t('survey.portal.numbers.mean', { mean: rounded(score.sum / answered), ...scale })];
    case 'bracket': {
      const { of, side, bound } = score;
      const isLeast = side === 'at-least';
      if (of === 'share') {
        const counted = form.kind === 'scale' ? 'high' : 'yes';
        return [plural(`survey.portal.numbers.${counted}-${side}`, bound)];
      }
      if (of === 'mean') {
        const mean = rounded(bound / answered);
        return [
          isLeast
            ? t('survey.portal.numbers.mean-at-least', { mean, ...scale })
            : t('survey.portal.numbers.mean-at-most', { mean, ...scale }),
        ];
      }
      const net = rounded((100 * bound) / answered);
      return [
        isLeast
          ? t('survey.portal.numbers.net-at-least', { score: net })
          : t('survey.portal.numbers.net-at-most', { score: net }),
      ];
    }
    default:
      return [];
  }
}

/** Between which ends a score lies for all who were asked, whatever the silent think: of those in the upper part, their number. */
function boundsWords(
  { form }: Question,
  score: Score,
  of: { readonly answered: number; readonly asked: number },
  { t, number }: ScoreTexts,
): string[] {
  const scale = form.kind === 'scale' ? { low: form.least, high: form.most } : { low: 0, high: 1 };
  const bounds = scoreBounds(score, of, scale);
  if (bounds === null) return [];
  const isShare = score.kind === 'share' || (score.kind === 'bracket' && score.of === 'share');
  const end = (value: number) => number(isShare ? Math.round(value * of.asked) : Math.round(value * 10) / 10);
  return [t('survey.portal.numbers.bounds', { asked: of.asked, low: end(bounds.low), high: end(bounds.high) })];
}

/** The values that a question takes, in their order and in words. */
function valuesOf({ form, texts }: Question, words: SurveyWords): { value: string; label: string }[] {
  const wording = texts[words.language];
  if (form.kind === 'scale') {
    const { least, most } = form;
    const ends = new Map([
      [least, wording?.ends?.least],
      [most, wording?.ends?.most],
    ]);
    return Array.from({ length: most - least + 1 }, (_, step) => least + step).map((value) => {
      const end = ends.get(value);
      return { value: String(value), label: end === undefined ? String(value) : `${value} (${end})` };
    });
  }
  if (form.kind !== 'choice' || !wording) return [];
  return optionsOf(form).map((value) => ({ value, label: formatOption(value, wording, words.texts) }));
}
