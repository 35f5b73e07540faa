import type { AccountId } from '../../../contract/common';
import { idFor } from '../../identity';

/** The one case that a person and a checkpoint can have. */
export const caseIdOf = (checkpointId: string, accountId: AccountId): string =>
  idFor('recovery', checkpointId, accountId);
