import { addMarker, removeMarker } from '../../../app/survey/trend/change-markers';
import { showCustomerTrends } from '../../../app/survey/trend/show-customer-trends';
import { showTrends } from '../../../app/survey/trend/show-trends';
import { type TrendCalls, trendLimits } from '../../../contract/survey/trends';
import { inProject } from '../../calls/in-project';
import { attempt, payloads as common, day, id, line, revision } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as s from '../../calls/shape';

const adding = s.object({ attempt, revision, day, text: line(trendLimits.markerText) });
const ofCustomer = s.object({ engagementId: id });
const removing = s.object({ markerId: id, revision });

/** The calls of the project page about results over time. */
export const trendCalls: Handlers<TrendCalls> = {
  'show-trends': inProject(common.nothing, ({ ports, caller, project }) => showTrends(ports, caller, project.id)),
  'show-customer-trends': inProject(ofCustomer, ({ ports, caller, project, payload: { engagementId } }) =>
    showCustomerTrends(ports, caller, project.id, engagementId),
  ),
  'add-marker': inProject(adding, ({ ports, caller, project, payload }) =>
    addMarker(ports, caller, project.id, payload),
  ),
  'remove-marker': inProject(removing, ({ ports, caller, project, payload }) =>
    removeMarker(ports, caller, project.id, payload),
  ),
};
