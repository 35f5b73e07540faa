import { draftGate } from '../../../app/gate/draft-gate';
import { gateCommands, handleGateCommand } from '../../../app/gate/handle-gate-command';
import { openGate } from '../../../app/gate/open-gate';
import { showTeamCertificate } from '../../../app/gate/show-certificate';
import { showTeamGate } from '../../../app/gate/show-gate';
import { listGateTemplates, removeGateTemplate, saveGateTemplate } from '../../../app/gate/templates';
import type { GateCommands } from '../../../contract/gate/commands';
import { inProject } from '../../calls/in-project';
import { payloads } from '../../calls/payload';
import { type Handlers, handler } from '../../calls/resolver';
import * as gatePayloads from './payload';
import * as teamPayloads from './team-payload';

/** The team's commands on gates: offered where the issue is, and where the plan is. */
export const gateTeamCalls: Handlers<GateCommands> = {
  'show-gate': handler(gatePayloads.gate, ({ ports, caller, payload: { gateId } }) =>
    showTeamGate(ports, caller, gateId),
  ),
  'draft-gate': handler(teamPayloads.draftGate, ({ ports, caller, payload }) => draftGate(ports, caller, payload)),
  'change-gate': handler(teamPayloads.changeGate, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.change),
  ),
  'open-gate': handler(teamPayloads.openGate, ({ ports, caller, payload }) => openGate(ports, caller, payload)),
  'withdraw-gate': handler(teamPayloads.gateWithReason, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.withdraw),
  ),
  'override-gate': handler(teamPayloads.gateWithReason, ({ ports, caller, payload }) =>
    handleGateCommand(ports, caller, payload, gateCommands.override),
  ),
  'show-certificate': handler(gatePayloads.gate, ({ ports, extension: { project }, payload: { gateId } }) =>
    showTeamCertificate(ports, gateId, project?.key ?? null),
  ),
  'list-gate-templates': inProject(payloads.nothing, ({ ports, project }) => listGateTemplates(ports, project.id)),
  'save-gate-template': inProject(teamPayloads.saveGateTemplate, ({ ports, caller, project, payload }) =>
    saveGateTemplate(ports, caller, project.id, payload),
  ),
  'remove-gate-template': inProject(teamPayloads.gateTemplate, ({ ports, caller, project, payload: { templateId } }) =>
    removeGateTemplate(ports, caller, project.id, templateId),
  ),
};
