import type { Subject } from '../../contract/common';

/** What a task or a gate stands on, as the attribute that an index looks at. */
export const subjectText = (subject: Subject): string =>
  subject.kind === 'issue' ? `issue:${subject.issueId}` : `version:${subject.versionId}`;

export function subjectIn(attribute: unknown): Subject {
  const [kind, id = ''] = String(attribute).split(':');
  return kind === 'version' ? { kind, versionId: id } : { kind: 'issue', issueId: id };
}
