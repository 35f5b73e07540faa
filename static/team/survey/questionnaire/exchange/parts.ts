import type { QuestionnaireDraft } from '../../../../../src/contract/survey/questionnaire';
import { fileWith } from '../../../../../src/core/survey/questionnaire/exchange/write';

/** Bytes of a file that are sent at once: Forge carries 500 KB a call (developer.atlassian.com/platform/forge/limits-invocation). */
const bytesAtOnce = 400_000;

/** The texts of as many files as it takes to send questionnaires, each small enough for one call. */
export function partsOf(drafts: readonly QuestionnaireDraft[], bytes = bytesAtOnce): string[] {
  const parts: QuestionnaireDraft[][] = [];
  for (const draft of drafts) {
    const last = parts.at(-1);
    if (last && bytesOf(textOf([...last, draft])) <= bytes) last.push(draft);
    else parts.push([draft]);
  }
  return parts.map(textOf);
}

const textOf = (drafts: readonly QuestionnaireDraft[]): string => JSON.stringify(fileWith(drafts));

/** As the call carries it: the text of a file is a text in JSON, in which each quotation mark takes one byte more. */
const bytesOf = (text: string): number => new TextEncoder().encode(JSON.stringify(text)).length;
