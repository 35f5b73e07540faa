import type { Result } from '../../../contract/result';
import type { QuoteRef } from '../../../contract/survey/quotes';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import { accept, refuse } from '../../../core/result';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { KeptQuote } from '../../../core/survey/reading/follow-up';
import { responseId } from '../../../core/survey/response';
import { areWordsTold } from '../../../core/survey/results/told-texts';
import { textsIn } from '../../../core/survey/said-texts';
import type { Ports } from '../../ports/ports';
import type { UnitOfWork } from '../../unit-of-work';
import { seeNamed } from '../settings/see-named';

/** The id of the comment under which the team is shown a text by name. */
export const commentId = (accountId: string, key: string): string => `${accountId}.${key}`;

/** Reads the text that a reference means; undefined where it is not to be quoted. */
type TextOf = (ref: QuoteRef) => string | undefined;

/**
 * Texts of a survey that the team has chosen to quote, in the words that are stored: whatever a browser says of them is not looked at. Nothing of it
 * may change until it is committed. A text that is not there, is of another survey, is told to nobody, or is not to be quoted is refused alike.
 */
export async function quotedIn(
  ports: Pick<Ports, 'storage'>,
  work: Pick<UnitOfWork, 'load' | 'expectUnchanged'>,
  seen: SeenSurvey,
  checkpoint: Checkpoint,
  wanted: readonly QuoteRef[] = [],
): Promise<Result<readonly KeptQuote[]>> {
  seen.assertIs(checkpoint);
  if (wanted.length === 0) return accept([]);
  const words = await seeNamed(ports, seen);
  if (!words.ok) return words;
  words.value.assertOf(checkpoint);
  const isByName = checkpoint.mode === 'named';
  const textOf = isByName
    ? await saidByName(work, checkpoint, wanted)
    : await saidInConfidence(work, checkpoint, wanted);
  const quotes: KeptQuote[] = [];
  for (const ref of wanted) {
    const text = textOf(ref);
    if (text === undefined) return refuse('quote-not-agreed', { field: 'quotes' });
    quotes.push({ id: ref.id, key: ref.key, text });
  }
  return accept(quotes);
}

/** The account that is named in the id of a comment, if it is one on a text with that key. */
function accountIn({ id, key }: QuoteRef): string | undefined {
  const accountId = id.slice(0, -commentId('', key).length);
  return accountId !== '' && commentId(accountId, key) === id ? accountId : undefined;
}

async function saidByName(
  work: Pick<UnitOfWork, 'load' | 'expectUnchanged'>,
  { id: checkpointId, questionnaire }: Checkpoint,
  wanted: readonly QuoteRef[],
): Promise<TextOf> {
  // Two texts may be by one person: what is read twice is relied on once.
  const people = [...new Set(wanted.flatMap((each) => accountIn(each) ?? []))];
  const refs = people.map((each) => ({ kind: 'response', id: responseId(checkpointId, each) }) as const);
  const found = refs.length > 0 ? await work.load(...refs) : [];
  const responses = new Map(people.map((each, at) => [each, found[at]?.value]));
  refs.forEach((ref, at) => {
    if (found[at]?.value) work.expectUnchanged(ref);
  });
  return (ref) => {
    const response = responses.get(accountIn(ref) ?? '');
    const said = response?.checkpointId === checkpointId ? textsIn(questionnaire, response) : [];
    return said.find(({ key, mayQuote }) => key === ref.key && mayQuote)?.text;
  };
}

async function saidInConfidence(
  work: Pick<UnitOfWork, 'load' | 'expectUnchanged'>,
  checkpoint: Checkpoint,
  wanted: readonly QuoteRef[],
): Promise<TextOf> {
  if (!areWordsTold(checkpoint)) return () => undefined;
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const refs = ids.map((id) => ({ kind: 'confidential-answer', id }) as const);
  const found = await work.load(...refs);
  const answers = new Map(ids.map((id, at) => [id, found[at]?.value]));
  refs.forEach((ref, at) => {
    if (found[at]?.value) work.expectUnchanged(ref);
  });
  return ({ id, key }) => {
    const answer = answers.get(id);
    const isQuotable =
      answer?.askId === checkpoint.id && answer.mayQuote === true && Object.hasOwn(answer.answers, key);
    return isQuotable ? String(answer.answers[key]) : undefined;
  };
}
