import type { Refusal } from '../../../../../src/contract/result';
import type { ImportedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import { surveyLimits } from '../../../../../src/contract/survey/questionnaire';
import { readFile } from '../../../../../src/core/survey/questionnaire/exchange/file';
import { callPlan } from '../../../call/calls';
import { partsOf } from './parts';

/** UTF-8 takes four bytes for a character at most. */
const fileBytes = 4 * surveyLimits.file;

/** @property refusal of the file, or of what had not been sent yet when it came; null where all was judged one by one */
export type Import = { readonly imported: readonly ImportedQuestionnaire[]; readonly refusal: Refusal | null };

/**
 * Lets the project keep the questionnaires of a file. A fault in the file is found here, before anything is sent.
 * @param attempt the same for the same file, so that what was kept already is kept once
 */
export async function importFile(file: File, attempt: string): Promise<Import> {
  const isTooLarge = file.size > fileBytes;
  if (isTooLarge) return refused({ code: 'field-too-long', facts: { limit: surveyLimits.file } });
  const read = readFile(await file.text());
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
