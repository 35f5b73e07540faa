import type { QuestionnaireSnapshot } from '../../../contract/survey/questionnaire';
import { type SamePeople, type TrendMeasure, type TrendSurvey, trendMeasures } from '../../../contract/survey/trends';
import type { Checkpoint } from '../checkpoint';
import { answerKey } from '../questionnaire/key';
import type { Response } from '../response';
import { isShareOfYes } from '../results/score';
import type { KeptTrends } from './kept-trends';

type Asking = Pick<QuestionnaireSnapshot, 'questions'>;

/**
 * For each measure that a survey by name asks, the last survey by name before it that asked it and was over before this one opened: the same
 * people can be compared. In confidence nobody is compared with themselves.
 * @param openedOn the first day on which this one was answered
 */
export function surveysBefore(
  { surveys }: Pick<KeptTrends, 'surveys'>,
  { id, mode, questionnaire }: Pick<Checkpoint, 'id' | 'mode' | 'questionnaire'>,
  openedOn: string,
): ReadonlyMap<TrendMeasure, string> {
  if (mode === 'confidential') return new Map();
  const asks = (survey: TrendSurvey, wanted: TrendMeasure) => survey.measures.some(({ measure }) => measure === wanted);
  const measures = trendMeasures.filter((each) => questionnaire.questions.some(({ measure }) => measure === each));
  return new Map(
    measures.flatMap((measure) => {
      const before = surveys.findLast(
        (survey) => survey.id !== id && survey.mode === 'named' && survey.closedOn < openedOn && asks(survey, measure),
      );
      return before ? [[measure, before.id] as const] : [];
    }),
  );
}

/** One person's words in both surveys. */
type Both = { readonly before: Response | undefined; readonly after: Response | undefined };

/** The people who answered a measure in both surveys, by the way in which their answers changed. Whoever declined in one of them is in none. */
export function samePeople(
  measure: TrendMeasure,
  before: { readonly id: string; readonly questionnaire: Asking },
  after: { readonly questionnaire: Asking },
  people: readonly Both[],
): SamePeople {
  const changes = people.flatMap((each) => {
    const [then, now] = [
      numberIn(before.questionnaire, measure, each.before),
      numberIn(after.questionnaire, measure, each.after),
    ];
    return then === null || now === null ? [] : [Math.sign(now - then)];
  });
  const count = (way: number) => changes.filter((each) => each === way).length;
  return {
    measure,
    before: before.id,
    higher: count(1),
    lower: count(-1),
    same: changes.filter((way) => way === 0).length,
  };
}

function numberIn({ questions }: Asking, wanted: TrendMeasure, response: Response | undefined): number | null {
  if (!response || response.declined !== null) return null;
  const question = questions.find(({ measure }) => measure === wanted);
  const value = question && response.answers.values[answerKey(question)];
  if (question && value !== undefined && isShareOfYes(question)) return value === 'yes' ? 1 : 0;
  return typeof value === 'number' ? value : null;
}

/** The people of several engagements together: each of them was asked in one. */
export function peopleTogether(all: readonly SamePeople[]): readonly SamePeople[] {
  const found = new Map<string, SamePeople>();
  for (const each of all) {
    const key = `${each.measure} ${each.before}`;
    const { higher = 0, lower = 0, same = 0 } = found.get(key) ?? {};
    found.set(key, { ...each, higher: higher + each.higher, lower: lower + each.lower, same: same + each.same });
  }
  return [...found.values()];
}
