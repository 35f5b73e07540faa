import type { AskParties } from '../access/customer';
import type { Gate } from './gate';

/** The people of a gate, for the access rule. The customer's side has not been asked about a draft. */
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
