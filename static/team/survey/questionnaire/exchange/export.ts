import type { OfferedQuestionnaire } from '../../../../../src/contract/survey/own-questionnaires';
import { fileOf } from '../../../../../src/core/survey/questionnaire/exchange/write';
import { saveFile } from '../../../../file/save-file';

/** Saves questionnaires as a file that another project can import. */
export function exportFile(questionnaires: readonly OfferedQuestionnaire[], name: string): void {
  const text = JSON.stringify(fileOf(questionnaires), null, 2);
  saveFile(`${fileName(name)}.json`, 'application/json', text);
}

/** A name without what systems of files don't take. */
export const fileName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'questionnaires';
