import type { Refusal } from '../../../../../src/contract/result';
import type { ImportedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import { surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { readFile } from '../../../../../src/core/survey/questionnaire/exchange/file';
import { callPlan } from '../../../call/calls';
import { partsOf } from './parts';

/** UTF-8 takes four bytes for a character at most: in so many there are more characters than a file may have. */
const longestBytes = 4 * (surveyLimits.file + 1);

/** @property refusal of the file, or of what had not been sent yet when it came; null where all was judged one by one */
export type Import = { readonly imported: readonly ImportedQuestionnaire[]; readonly refusal: Refusal | null };

/**
 * Lets the project keep the questionnaires of a file. A fault in the file is found here, before anything is sent.
 * @param attempt the same for the same file, so that what was kept already is kept once
 */
export async function importFile(file: File, attempt: string): Promise<Import> {
  // Of a file that is too long so much is read that it is seen to be.
  const read = readFile(await file.slice(0, longestBytes).text());
  if (!read.ok) return refused(read.error);
  const imported: ImportedQuestionnaire[] = [];
  for (const [at, part] of partsOf(read.value).entries()) {
    const result = await callPlan('import-questionnaires', { attempt: `${attempt}-${at}`, file: part });
    if (!result.ok) return { imported, refusal: result.error };
    imported.push(...result.value);
  }
  return { imported, refusal: null };
}

const refused = (refusal: Refusal): Import => ({ imported: [], refusal });
