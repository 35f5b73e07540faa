import type { GateSubject, ProjectVersion } from '../../../../src/contract/gate';
import { type Loaded, useAnswer } from '../../../bridge/use-answer';
import { callPlan } from '../../call/calls';
import { issueOf } from '../../issue/issue-titles';

const ask = () => callPlan('list-versions', {});

export type Versions = { readonly loaded: Loaded<readonly ProjectVersion[]>; readonly reload: () => Promise<void> };

/** The versions of the project on which a gate can stand. */
export function useVersions(): Versions {
  const { loaded, reload } = useAnswer(ask);
  return { loaded, reload };
}

/** What people call what a gate stands on: an issue's key, a version's name. Nothing for what the reader may not see. */
export type SubjectName = (subject: GateSubject) => string | undefined;

export const subjectNames =
  ({ loaded }: Versions): SubjectName =>
  (subject) => {
    if (subject.kind === 'issue') return issueOf(subject.issueId)?.key;
    return loaded.status === 'ready' ? loaded.value.find(({ id }) => id === subject.versionId)?.name : undefined;
  };

export const issueIdsIn = (subjects: readonly { readonly subject: GateSubject }[]): string[] =>
  subjects.flatMap(({ subject }) => (subject.kind === 'issue' ? [subject.issueId] : []));
