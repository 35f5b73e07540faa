import type { Subject } from '../../../../src/contract/common';
import type { ProjectVersion } from '../../../../src/contract/gate/team-gate';
import { type Loaded, useLoaded } from '../../../bridge/use-loaded';
import { callPlan } from '../../call/calls';
import type { Known } from '../../list/definition/known';

const load = () => callPlan('list-versions', {});

export type Versions = { readonly loaded: Loaded<readonly ProjectVersion[]>; readonly reload: () => Promise<void> };

/** The versions of the project on which a gate can stand. */
export function useVersions(): Versions {
  const { loaded, reload } = useLoaded(load);
  return { loaded, reload };
}

/** The name of a version, once they have been loaded. */
export const versionNames =
  ({ loaded }: Versions): Known['versionOf'] =>
  (versionId) =>
    loaded.status === 'ready' ? loaded.value.find(({ id }) => id === versionId)?.name : undefined;

/**
 * The name that people use for the subject of a gate: an issue's key, a version's name. Nothing for what the reader may
 * not see.
 */
export const subjectName = (
  subject: Subject,
  { issueOf, versionOf }: Pick<Known, 'issueOf' | 'versionOf'>,
): string | undefined => (subject.kind === 'issue' ? issueOf(subject.issueId)?.key : versionOf(subject.versionId));

export const issueIdsIn = (subjects: readonly { readonly subject: Subject }[]): string[] =>
  subjects.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueId] : []));
