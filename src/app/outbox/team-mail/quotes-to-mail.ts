import { quoteLimits } from '../../../contract/survey/quotes';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { areWordsTold } from '../../../core/survey/results/told-texts';
import { textsIn } from '../../../core/survey/said-texts';
import type { Ports } from '../../ports/ports';
import { asTheyAre } from '../../survey/said/responses-now';
import { surveySettingsId } from '../../survey/settings/survey-settings';

/** As many pages of what was said as are looked at: a mail does not wait for all of thousands of answers. */
const mostPages = 10;

/**
 * A few texts whose authors agreed to be quoted, as they are stored now, without names: for a mail whose readers could all read them in the app. By name
 * there are none where the project shows such words to its editors alone, in confidence none where too few have answered.
 */
export async function quotesToMail(ports: Pick<Ports, 'storage'>, checkpoint: Checkpoint): Promise<readonly string[]> {
  const read = checkpoint.mode === 'named' ? await saidByName(ports, checkpoint) : saidInConfidence(ports, checkpoint);
  if (read === null) return [];
  const quotes: string[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages && quotes.length < quoteLimits.mail; pages += 1) {
    const page = await read(cursor);
    if (!page) break;
    quotes.push(...page.texts);
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  // In the order of the words, which tells nothing of who wrote them.
  return quotes.slice(0, quoteLimits.mail).sort();
}

type ReadPage = (
  cursor: string | undefined,
) => Promise<{ readonly texts: readonly string[]; readonly cursor: string | undefined } | undefined>;

async function saidByName(ports: Pick<Ports, 'storage'>, checkpoint: Checkpoint): Promise<ReadPage | null> {
  const id = surveySettingsId(checkpoint.projectId);
  const [{ value: settings }] = await ports.storage.load([{ kind: 'survey-settings', id }]);
  if (settings?.namedAnswers === 'editors') return null;
  return async (cursor) => {
    const page = await ports.storage.listResponses(checkpoint.id, cursor);
    if (!page) return undefined;
    const responses = await asTheyAre(ports, page.responses);
    const ours = responses.filter(({ checkpointId }) => checkpointId === checkpoint.id);
    const said = ours.flatMap((response) => textsIn(checkpoint.questionnaire, response));
    return { texts: said.filter(({ mayQuote }) => mayQuote).map(({ text }) => text), cursor: page.cursor };
  };
}

function saidInConfidence(ports: Pick<Ports, 'storage'>, checkpoint: Checkpoint): ReadPage | null {
  if (!areWordsTold(checkpoint)) return null;
  return async (cursor) => {
    const page = await ports.storage.listUnattributed('confidential-answer', checkpoint.id, cursor);
    if (!page) return undefined;
    const ours = page.found.filter(({ value }) => value.askId === checkpoint.id && value.mayQuote === true);
    return { texts: ours.flatMap(({ value }) => Object.values(value.answers).map(String)), cursor: page.cursor };
  };
}
