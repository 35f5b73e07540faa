import { quoteLimits } from '../../../contract/survey/quotes';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { responseId } from '../../../core/survey/response';
import { areWordsTold } from '../../../core/survey/results/told-texts';
import { askedIn } from '../../../core/survey/roster';
import { textsIn } from '../../../core/survey/said-texts';
import { loadGroups, readAtOnce } from '../../load-groups';
import type { Ports } from '../../ports/ports';
import { surveySettingsId } from '../../survey/settings/survey-settings';
import type { SurveyWithPeople } from './told-people';

/**
 * A few texts whose authors agreed to be quoted, as they are stored now, without names: for a mail whose readers could all read them in the app. By name
 * there are none where the project shows such words to its editors alone, in confidence none where too few have answered. They are read by their keys: a
 * query would miss what was written a moment ago.
 */
export async function quotesToMail(
  ports: Pick<Ports, 'storage'>,
  survey: SurveyWithPeople,
): Promise<readonly string[]> {
  const { checkpoint } = survey;
  const texts =
    checkpoint.mode === 'named' ? await saidByName(ports, survey) : await saidInConfidence(ports, checkpoint);
  // In the order of the words, which tells nothing of who wrote them.
  return texts.slice(0, quoteLimits.mail).toSorted();
}

async function saidByName(
  ports: Pick<Ports, 'storage'>,
  { checkpoint: { id: checkpointId, projectId, questionnaire }, rosters }: SurveyWithPeople,
): Promise<readonly string[]> {
  const id = surveySettingsId(projectId);
  const [{ value: settings }] = await ports.storage.load([{ kind: 'survey-settings', id }]);
  if (settings?.namedAnswers === 'editors') return [];
  const asked = [...rosters.values()].flatMap((roster) => (roster ? askedIn(roster) : []));
  const people = asked.filter(({ done }) => done !== 'declined').slice(0, quoteLimits.mailPeople);
  const texts: string[] = [];
  // One of each person at most: else all could be the words of one, and be taken for those of several.
  for (let start = 0; start < people.length && texts.length < quoteLimits.mail; start += readAtOnce) {
    const page = people.slice(start, start + readAtOnce);
    const ids = page.map(({ accountId }) => responseId(checkpointId, accountId));
    const { response } = await loadGroups(ports, { response: ids });
    texts.push(
      ...[...response.values()].flatMap(
        (each) => textsIn(questionnaire, each).find(({ mayQuote }) => mayQuote)?.text ?? [],
      ),
    );
  }
  return texts;
}

async function saidInConfidence(ports: Pick<Ports, 'storage'>, checkpoint: Checkpoint): Promise<readonly string[]> {
  const { id, quotable = [] } = checkpoint;
  if (!areWordsTold(checkpoint)) return [];
  const found = await loadGroups(ports, { 'confidential-answer': quotable });
  return [...found['confidential-answer'].values()]
    .filter(({ askId, mayQuote }) => askId === id && mayQuote === true)
    .flatMap(({ answers }) => Object.values(answers).map(String));
}
