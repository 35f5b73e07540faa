import type { SaveAsItComes } from '../../../app/survey/questionnaire/save-questionnaire';
import { accept } from '../../../core/result';
import { attempt, count, id } from '../../calls/payload';
import * as s from '../../calls/shape';

/** As many changes as a questionnaire can have had. */
const version = count(1_000_000);

const saving = s.object({ attempt, questionnaireId: s.nullable(id), version, draft: (value) => accept(value) });

/**
 * The content is taken as it comes: the reader of questionnaires bounds every text and every list of it, lets nothing else in, and
 * names the place of what is wrong.
 */
export const saveQuestionnaire: s.Shape<SaveAsItComes> = (value) => {
  const taken = saving(value);
  return taken.ok ? accept({ ...taken.value, draft: taken.value.draft }) : taken;
};
export const removeQuestionnaire = s.object({ questionnaireId: id, version });
/** Forge carries half a megabyte, and the reader of files has a limit of its own. */
export const importQuestionnaires = s.object({ attempt, file: s.string });
