import type { ListedPoll } from '../../../../src/contract/poll';
import type { PicturedAsk } from '../../ask/pictured';

/** A poll in the overview's pictures. */
export const pollPictured = ({ engagementId, state, due }: ListedPoll): PicturedAsk => ({
  engagementId,
  standing: state === 'open' ? 'customer' : 'done',
  held: state === 'open' ? { from: null, due } : null,
});
