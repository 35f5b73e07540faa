import type { Question, QuestionnaireSnapshot } from '../../../../src/contract/survey/questionnaire';
import type { QuestionResult, Score, SharedNumbers } from '../../../../src/contract/survey/results';
import { optionsOf } from '../../../../src/core/survey/questionnaire/options';
import { scoreBounds } from '../../../../src/core/survey/results/score-bounds';
import { numberOfScore, scaleOf, unitOf } from '../../../../src/core/survey/results/score-number';
import { writtenEnds, writtenMean, writtenScore } from '../../../../src/core/survey/results/written';
import type { Texts } from '../../../i18n/texts';
import { useTexts } from '../../../i18n/use-texts';
import { type SurveyWords, useSurveyWords } from '../../../survey/language';
import { formatOption } from '../../../survey/option-words';
import styles from '../style/survey.module.css';

type NumbersProps = { numbers: SharedNumbers; fewest: number; questionnaire: QuestionnaireSnapshot };

/** The numbers of a survey for those who were asked: of how many they are, what the silent say of them, and each question's. */
export function Numbers({ numbers, fewest, questionnaire }: NumbersProps) {
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
        <p>{t('survey.portal.numbers.too-few', { threshold: fewest })}</p>
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

type ScoreTexts = Pick<Texts, 't' | 'plural' | 'number' | 'region'>;

/** The score of so many answers; no words where there is none. In confidence it may be told only that it is at least so much, or at most. */
function scoreWords(
  question: Question,
  score: QuestionResult['score'],
  answered: number,
  { t, plural, region }: ScoreTexts,
): string[] {
  if (score === null) return [];
  const { low: least, high: most } = scaleOf(question);
  const counted = question.form.kind === 'scale' ? 'high' : 'yes';
  const net = () => ({ score: writtenScore(numberOfScore(score, answered), region) });
  const mean = () => ({ mean: writtenMean(numberOfScore(score, answered), region), least, most });
  switch (score.kind) {
    case 'share':
      return [plural(`survey.portal.numbers.${counted}`, score.satisfied)];
    case 'promoters': {
      const { promoters, detractors } = score;
      return [
        t('survey.portal.numbers.promoters', { promoters, passives: answered - promoters - detractors, detractors }),
      ];
    }
    case 'difference':
      return [t('survey.portal.numbers.net', net())];
    case 'mean':
      return [t('survey.portal.numbers.mean', mean())];
    case 'bracket': {
      const { of, side, bound } = score;
      if (of === 'share') return [plural(`survey.portal.numbers.${counted}-${side}`, bound)];
      return [
        of === 'mean' ? t(`survey.portal.numbers.mean-${side}`, mean()) : t(`survey.portal.numbers.net-${side}`, net()),
      ];
    }
  }
}

/** Between which ends a score lies for all who were asked, whatever the silent think: of those in the upper part, their number. */
function boundsWords(
  question: Question,
  score: Score,
  of: { readonly answered: number; readonly asked: number },
  { t, number, region }: ScoreTexts,
): string[] {
  const bounds = scoreBounds(score, of, scaleOf(question));
  if (bounds === null) return [];
  const unit = unitOf(score);
  const people = (share: number) => number(Math.round(share * of.asked));
  const ends =
    unit === 'share' ? { low: people(bounds.low), high: people(bounds.high) } : writtenEnds(bounds, unit, region);
  return [t('survey.portal.numbers.bounds', { asked: of.asked, ...ends })];
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
