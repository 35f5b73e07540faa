import canonicalize from 'canonicalize';
import type { Questionnaire } from '../../../contract/survey/questionnaire';
import type { ChainHead } from '../../audit/event';
import { compareNames } from '../../text/same-name';
import { sha256 } from '../../text/sha256';
import { draftOf } from './draft';

/** A questionnaire of a project, as it is stored. One that was removed stays as what its history hangs on. */
export type StoredQuestionnaire = Questionnaire & {
  readonly projectId: string;
  /** The fingerprint of the last command on it. */
  readonly lastCommand: string;
  readonly history: ChainHead;
};

type Shelved = Pick<Questionnaire, 'id' | 'name' | 'surveyKind'>;

/** The questionnaires that a project keeps, by name, without those that were removed. */
export type QuestionnaireShelf = { readonly projectId: string; readonly questionnaires: readonly Shelved[] };

/** Those on a shelf as others of their scope are looked at. */
export const besides = ({ questionnaires }: QuestionnaireShelf) =>
  questionnaires.map(({ id, name }) => ({ id, name, isRemoved: false }));

/** The shelf with a questionnaire in its place; without it, if it was removed. */
export function shelveQuestionnaire(
  shelf: QuestionnaireShelf,
  { id, name, surveyKind, isRemoved }: Questionnaire,
): QuestionnaireShelf {
  const others = shelf.questionnaires.filter((each) => each.id !== id);
  const questionnaires = isRemoved ? others : [...others, { id, name, surveyKind }];
  return { ...shelf, questionnaires: questionnaires.toSorted((a, b) => compareNames(a.name, b.name)) };
}

/** The hash of all that a questionnaire says, which the history keeps: enough to tell whether two are the same. */
export const contentHash = (questionnaire: Questionnaire): string => sha256(canonicalize(draftOf(questionnaire)) ?? '');
