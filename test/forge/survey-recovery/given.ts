/** Recovery cases, for the tests of one file. */
import type { CaseInFull, ListedCase } from '../../../src/contract/survey/recovery';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { accepted, openEngagement, publicComments, type Site } from '../site/site';
import {
  answersTo,
  formOf,
  manager,
  type Opened,
  openSurvey,
  save,
  settled,
  sofia,
  surveyIdOf,
  withSurveySite,
} from '../survey/given';

export const hour = 60 * 60_000;
export const day = 24 * hour;

export const toPeople = (...accounts: string[]) => ({ audience: { roles: [], kinds: [], people: accounts } });
export const low = answersTo(2, { branchText: 'Answer the phone' });

export const words = { acknowledgement: 'You could not reach us.', text: 'A second line is open.', by: null };

/** A site for each test, with what both sides do about cases on it. @param begin takes the site of the test that begins */
export function withCases(begin: (site: Site) => void) {
  let site: Site;
  withSurveySite((opened) => {
    site = opened;
    begin(opened);
  });

  const casesOf = async (of: Pick<CheckpointInFull, 'id'> | null, isOver = false): Promise<readonly ListedCase[]> =>
    accepted(await site.plan(manager, 'list-cases', { checkpointId: of?.id ?? null, isOver })).cases;

  const shownCase = async (id: string): Promise<CaseInFull> =>
    accepted(await site.plan(manager, 'show-case', { caseId: id }));

  const reply = async (id: string, changes: object = {}, person = manager) => {
    const { revision } = await shownCase(id);
    return site.plan(person, 'reply-to-case', { caseId: id, revision, ...words, ...changes });
  };
  const answer = async (surveyId: string, isSettled: boolean, said = '', person = sofia) => {
    const { recovery } = await formOf(site, surveyId, person);
    const revision = recovery?.revision ?? 0;
    return site.portal(person, 'answer-reply', { surveyId, revision, isSettled, words: said });
  };

  /** A survey of Sofia, who has given a low score. */
  async function lowScore(changes: object = {}) {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement], { ...toPeople(sofia), ...changes });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    accepted(await save(site, surveyId, sofia, low));
    await settled(site);
    const [only] = await casesOf(open);
    if (!only) throw new Error('There is no case');
    return { engagement, open, surveyId, id: only.id };
  }

  const commentsOn = ({ requestKey }: Opened) => publicComments(site.host, requestKey);
  const told = async (engagement: Opened) =>
    (await commentsOn(engagement)).filter((text) => text.includes('The project team has written to'));

  return { casesOf, shownCase, reply, answer, lowScore, commentsOn, told };
}
