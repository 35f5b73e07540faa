import { draftGate } from '../../../app/gate/draft-gate';
import { gateCommands, handleGateCommand } from '../../../app/gate/handle-gate-command';
import { openGate } from '../../../app/gate/open-gate';
import { showCertificate } from '../../../app/gate/show-certificate';
import { showGate } from '../../../app/gate/show-gate';
import { listGateTemplates, removeGateTemplate, saveGateTemplate } from '../../../app/gate/templates';
import type { GateCommands } from '../../../contract/gate-commands';
import { type Rooms, room } from '../../calls/door';
import { inProject } from '../../calls/in-project';
import { payloads } from '../../calls/payload';
import * as gatePayloads from './payload';

/** What the team does with gates: offered where the issue is, and where the plan is. */
export const gateTeamCalls: Rooms<GateCommands> = {
  'show-gate': room(gatePayloads.gate, ({ ports, payload: { gateId } }) => showGate(ports, gateId)),
  'draft-gate': room(gatePayloads.draftGate, ({ ports, caller, payload }) => draftGate(ports, caller, payload)),
  'change-gate': room(gatePayloads.changeGate, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.change),
  ),
  'open-gate': room(gatePayloads.gateReference, ({ ports, caller, payload }) => openGate(ports, caller, payload)),
  'withdraw-gate': room(gatePayloads.gateWithReason, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.withdraw),
  ),
  'override-gate': room(gatePayloads.gateWithReason, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.override),
  ),
  'show-certificate': room(gatePayloads.gate, ({ ports, extension: { project }, payload: { gateId } }) =>
    showCertificate(ports, gateId, project?.key ?? null),
  ),
  'list-gate-templates': inProject(payloads.nothing, ({ ports, project }) => listGateTemplates(ports, project.id)),
  'save-gate-template': inProject(gatePayloads.saveGateTemplate, ({ ports, caller, project, payload }) =>
    saveGateTemplate(ports, caller, project.id, payload),
  ),
  'remove-gate-template': inProject(gatePayloads.gateTemplate, ({ ports, caller, project, payload: { templateId } }) =>
    removeGateTemplate(ports, caller, project.id, templateId),
  ),
};
