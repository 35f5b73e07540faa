import { deputyCommands } from '../../app/portal/deputies/change-deputies';
import { listColleagueAsks } from '../../app/portal/list-colleague-asks';
import { listColleagues } from '../../app/portal/list-colleagues';
import { listRaised } from '../../app/portal/list-raised';
import { setMails, showMails } from '../../app/portal/mails';
import { raiseEntry } from '../../app/portal/raise-entry';
import { showInbox } from '../../app/portal/show-inbox';
import { showRequest } from '../../app/portal/show-request';
import type { PortalCalls } from '../../contract/calls/portal';
import { refuse } from '../../core/result';
import { payloads } from '../calls/payload';
import * as portalPayloads from '../calls/payload-portal';
import { createResolver, handler } from '../calls/resolver';
import { portalCalls, portalKinds } from '../kinds/call-kinds';
import { portsFor } from '../ports/ports';

/** Customers, from the portal. Licensed people can be customers too. */
export const portal = createResolver<PortalCalls>(
  {
    name: 'portal',
    accountTypes: ['customer', 'unlicensed', 'licensed'],
    modules: ['request-panel', 'inbox'],
  },
  portsFor,
  {
    ...portalCalls(),
    'show-request': handler(payloads.nothing, async ({ ports, caller, extension: { requestKey } }) =>
      requestKey === undefined ? refuse('not-found') : showRequest(ports, caller, requestKey, portalKinds()),
    ),
    'show-inbox': handler(portalPayloads.showInbox, ({ ports, caller, payload: { engagementId } }) =>
      showInbox(ports, caller, engagementId, portalKinds()),
    ),
    'list-colleagues': handler(portalPayloads.listColleagues, ({ ports, caller, payload }) =>
      listColleagues(ports, caller, payload),
    ),
    'list-colleague-asks': handler(payloads.engagement, ({ ports, caller, payload: { engagementId } }) =>
      listColleagueAsks(ports, caller, engagementId),
    ),
    'raise-entry': handler(portalPayloads.raiseEntry, ({ ports, caller, payload }) =>
      raiseEntry(ports, caller, payload),
    ),
    'list-raised': handler(portalPayloads.listRaised, ({ ports, caller, payload }) =>
      listRaised(ports, caller, payload),
    ),
    'name-deputy': handler(portalPayloads.nameDeputy, ({ ports, caller, payload }) =>
      deputyCommands.name(ports, caller, payload),
    ),
    'answer-proposed-deputy': handler(portalPayloads.answerProposedDeputy, ({ ports, caller, payload }) =>
      deputyCommands.answer(ports, caller, payload),
    ),
    'end-deputy': handler(portalPayloads.endDeputy, ({ ports, caller, payload }) =>
      deputyCommands.end(ports, caller, payload),
    ),
    'decline-to-stand-in': handler(portalPayloads.endDeputy, ({ ports, caller, payload }) =>
      deputyCommands.decline(ports, caller, payload),
    ),
    'show-mails': handler(payloads.engagement, ({ ports, caller, payload: { engagementId } }) =>
      showMails(ports, caller, engagementId),
    ),
    'set-mails': handler(portalPayloads.setMails, ({ ports, caller, payload }) => setMails(ports, caller, payload)),
  },
);
