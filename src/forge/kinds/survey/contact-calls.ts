import { addChase, removeChase } from '../../../app/contact/change-chases';
import { showContacts } from '../../../app/contact/show-contacts';
import { showTouchpoints } from '../../../app/contact/show-touchpoints';
import { type ContactCalls, contactLimits } from '../../../contract/contact';
import { inProject } from '../../calls/in-project';
import { attempt, payloads as common, day, id, line, revision } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as s from '../../calls/shape';

const adding = s.object({ attempt, engagementId: id, revision, day, text: line(contactLimits.text) });
const removing = s.object({ engagementId: id, chaseId: id, revision });

/** The calls of the project page about who spoke first. */
export const contactCalls: Handlers<ContactCalls> = {
  'show-contacts': inProject(common.nothing, ({ ports, caller, project }) => showContacts(ports, caller, project.id)),
  'add-chase': inProject(adding, ({ ports, caller, project, payload }) => addChase(ports, caller, project.id, payload)),
  'remove-chase': inProject(removing, ({ ports, caller, project, payload }) =>
    removeChase(ports, caller, project.id, payload),
  ),
  'show-touchpoints': inProject(s.object({ engagementId: id }), ({ ports, caller, project, payload }) =>
    showTouchpoints(ports, caller, project.id, payload.engagementId),
  ),
};
