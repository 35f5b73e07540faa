import type { Subject } from '../../contract/common';

/** The subject of an ask, as the attribute of an index. */
export const subjectText = (subject: Subject): string =>
  subject.kind === 'issue' ? `issue:${subject.issueId}` : `version:${subject.versionId}`;

export function subjectIn(attribute: unknown): Subject {
  const [kind, id = ''] = String(attribute).split(':');
  return kind === 'version' ? { kind, versionId: id } : { kind: 'issue', issueId: id };
}
