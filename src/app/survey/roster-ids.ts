import { idFor } from '../identity';

/** The id of a checkpoint's roster of one engagement. */
export const rosterIdOf = (checkpointId: string, engagementId: string): string =>
  idFor('roster', checkpointId, engagementId);
