import { addMarker, removeMarker } from '../../../app/survey/trend/change-markers';
import { showTrends } from '../../../app/survey/trend/show-trends';
import { type TrendCalls, trendLimits } from '../../../contract/survey/trends';
import { inProject } from '../../calls/in-project';
import { attempt, payloads as common, day, id, line, revision } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as s from '../../calls/shape';

const adding = s.object({ attempt, revision, day, text: line(trendLimits.markerText) });
const removing = s.object({ markerId: id, revision });

/** The calls of the project page about results over time. */
export const trendCalls: Handlers<TrendCalls> = {
  'show-trends': inProject(common.nothing, ({ ports, caller, project }) => showTrends(ports, caller, project.id)),
  'add-marker': inProject(adding, ({ ports, caller, project, payload }) =>
    addMarker(ports, caller, project.id, payload),
  ),
  'remove-marker': inProject(removing, ({ ports, caller, project, payload }) =>
    removeMarker(ports, caller, project.id, payload),
  ),
};
