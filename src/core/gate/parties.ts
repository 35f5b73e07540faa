import type { AskParties } from '../access/customer';
import type { Gate } from './gate';

/** Who has to do with a gate, for the access rule. A draft has not been asked. */
export const gateParties = ({
  id,
  engagementId,
  round,
  standing,
  createdBy,
  helpers,
  contact,
}: Pick<Gate, 'id' | 'engagementId' | 'round' | 'standing' | 'createdBy' | 'helpers' | 'contact'>): AskParties => ({
  id,
  engagementId,
  isAsked: round > 0,
  askedOf: standing.map(({ accountId }) => accountId),
  team: [createdBy, ...helpers, contact],
});
