import { type BackgroundPorts, Refused, Unavailable } from '../../ports';
import { engagementOfRequest } from './concern';
import type { EffectRules } from './effect-rules';
import { digestWaitsUntil, noteDigestDay } from './held-up-digest';

/** Comments on the engagement request: JSM mails it to the request's people. */
export const tellCustomer: EffectRules<'tell-customer'> = {
  // Every comment is a mail. One that is there already is found by its reference, among the request's comments.
  isIdempotent: false,
  searchLagSeconds: null,
  // Messages about one item are read in the order in which things happened.
  order: 'after-earlier',
  // A digest leaves the customer in peace, however long Jira has held it up.
  notBefore: async (ports, { message, requestId }) =>
    message.name === 'digest' ? digestWaitsUntil(ports, requestId) : undefined,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'message',
    concerns: (ports, { requestId, message }) => engagementOfRequest(ports, requestId, message.to),
  },
  perform: async (ports, { reference, effect: { requestId, message } }, triedSince) => {
    const isTold = triedSince !== null && (await wasTold(ports, requestId, reference, triedSince));
    if (!isTold) await ports.asApp.comment(requestId, message, reference);
    if (message.name === 'digest') await noteDigestDay(ports, requestId);
    return 'done';
  },
};

/** Looking that is refused is no refusal of the message: else it would be sent again by whoever sees it given up. */
async function wasTold(ports: BackgroundPorts, requestId: string, reference: string, since: string): Promise<boolean> {
  try {
    return await ports.asApp.hasComment(requestId, reference, since);
  } catch (error) {
    throw error instanceof Refused ? new Unavailable('jira', error.status) : error;
  }
}
