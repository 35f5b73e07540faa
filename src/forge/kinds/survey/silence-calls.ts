import { showSilence } from '../../../app/silence/show-silence';
import { silenceCommands } from '../../../app/silence/silence-commands';
import { type SilencePlanCalls, type SilenceReason, silenceLimits } from '../../../contract/silence';
import { inProject } from '../../calls/in-project';
import { accountId, payloads as common, count, day, id, required, revision } from '../../calls/payload';
import type { Handlers } from '../../calls/resolver';
import * as s from '../../calls/shape';

const spoken = s.object({ engagementId: id, revision, accountId, on: day, words: required(silenceLimits.words) });
/** The bounds of each are its rule's to know. */
const some = s.nullable(count(1_000));
const rules = s.object({
  engagementId: id,
  revision,
  rules: s.object({ surveys: some, visits: some, tasks: some, gates: some } satisfies Record<SilenceReason, unknown>),
});

/** The calls of the project page about who of the customers is silent. */
export const silenceCalls: Handlers<SilencePlanCalls> = {
  'show-silence': inProject(common.engagement, ({ ports, caller, project, payload: { engagementId } }) =>
    showSilence(ports, caller, project.id, engagementId),
  ),
  'note-spoken': inProject(spoken, ({ ports, caller, project, payload }) =>
    silenceCommands.noteSpoken(ports, caller, project.id, payload),
  ),
  'set-silence-rules': inProject(rules, ({ ports, caller, project, payload }) =>
    silenceCommands.setRules(ports, caller, project.id, payload),
  ),
};
