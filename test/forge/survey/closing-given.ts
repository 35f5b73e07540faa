/** A survey in confidence that has been answered, with words that tell from whom they are: what the tests of its close begin with. */
import type { GivenAnswers } from '../../../src/contract/survey/answers';
import { accepted, type Site } from '../site/site';
import { answerInConfidence, answersTo, crowded, manager, openSurvey, shownCheckpoint, surveyIdOf } from './given';

export const hour = 60 * 60_000;

export type Answered = Awaited<ReturnType<typeof answered>>;

/** Half of them are content: it is told exactly what was said, and so what was written after a low score. */
const inTurns = (at: number): number => (at % 2 === 0 ? 2 : 9);

/**
 * All but one of those asked have answered, each with a comment, `word-3`, and with words about a low score, `aside-4`.
 * @param scoreAt the score that each of them gives @param besides what else each of them says
 */
export async function answered(
  site: Site,
  count: number,
  scoreAt: (at: number) => number = inTurns,
  besides: (at: number) => GivenAnswers = () => ({}),
) {
  const { engagement, customers } = await crowded(site, count + 1);
  const open = await openSurvey(site, [engagement], { mode: 'confidential' });
  const surveyId = await surveyIdOf(site, engagement, customers[0] ?? '');
  for (const [at, person] of customers.slice(0, count).entries()) {
    const { values } = answersTo(scoreAt(at));
    const aside = scoreAt(at) < 7 ? { branchText: `aside-${at}` } : {};
    const given = { values: { ...values, 'comment.1': `word-${at}` }, ...aside, ...besides(at) };
    accepted(await answerInConfidence(site, surveyId, person, given));
  }
  const close = async () => {
    const { revision } = await shownCheckpoint(site, open);
    return site.plan(manager, 'close-checkpoint', { checkpointId: open.id, revision });
  };
  return { engagement, customers, open, surveyId, close };
}

/** The words of records that hold one text each, in their order. */
export const wordsOf = (records: readonly { readonly value: unknown }[]): string[] =>
  records.map(({ value }) => {
    const record = (typeof value === 'string' ? JSON.parse(value) : value) as { doc: { answers: object } };
    return String(Object.values(record.doc.answers)[0]);
  });
