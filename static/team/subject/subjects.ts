import type { ProjectVersion } from '../../../src/contract/calls/plan';
import type { Subject } from '../../../src/contract/common';
import type { Result } from '../../../src/contract/result';
import { type Loaded, useLoaded } from '../../bridge/use-loaded';
import { callPlan } from '../call/calls';
import type { Known } from '../list/definition/known';

type Reply = Result<readonly ProjectVersion[]>;

const load = (): Promise<Reply> => callPlan('list-versions', {});
const loadNothing = async (): Promise<Reply> => ({ ok: true, value: [] });

export type Versions = { readonly loaded: Loaded<readonly ProjectVersion[]>; readonly reload: () => Promise<void> };

/** The versions of the project. @param isWanted whether the screen has any use for them yet: otherwise there are none */
export function useVersions(isWanted = true): Versions {
  const { loaded, reload } = useLoaded(isWanted ? load : loadNothing);
  return { loaded, reload };
}

/** The name of a version, once they have been loaded. */
export const versionNames =
  ({ loaded }: Versions): Known['versionOf'] =>
  (versionId) =>
    loaded.status === 'ready' ? loaded.value.find(({ id }) => id === versionId)?.name : undefined;

type Names = Pick<Known, 'issueOf' | 'versionOf'>;

/** The name of an ask's subject: an issue's key, a version's name. Nothing for what the reader may not see. */
export const subjectName = (subject: Subject, { issueOf, versionOf }: Names): string | undefined =>
  subject.kind === 'issue' ? issueOf(subject.issueId)?.key : versionOf(subject.versionId);

export const issueIdsIn = (subjects: readonly { readonly subject: Subject }[]): string[] =>
  subjects.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueId] : []));
