import { listMeasureHistory, showMeasures } from '../../../app/survey/measures/show-measures';
import { targetCommands } from '../../../app/survey/measures/target-commands';
import type { MeasurePlanCalls } from '../../../contract/survey/measures';
import { inProject } from '../../calls/in-project';
import { payloads as common } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as payloads from './measure-payload';

/** The calls of the project page about what counts for customers. */
export const measureCalls: Handlers<MeasurePlanCalls> = {
  'show-measures': inProject(common.engagement, ({ ports, caller, project, payload: { engagementId } }) =>
    showMeasures(ports, caller, project.id, engagementId),
  ),
  'propose-target': inProject(payloads.proposeTarget, ({ ports, caller, project, payload }) =>
    targetCommands.propose(ports, caller, project.id, payload),
  ),
  'accept-target': inProject(payloads.targetCommand, ({ ports, caller, project, payload }) =>
    targetCommands.accept(ports, caller, project.id, payload),
  ),
  'withdraw-target': inProject(payloads.withdrawTarget, ({ ports, caller, project, payload }) =>
    targetCommands.withdraw(ports, caller, project.id, payload),
  ),
  'list-measure-history': inProject(payloads.measureHistory, ({ ports, caller, project, payload }) =>
    listMeasureHistory(ports, caller, project.id, payload),
  ),
};
