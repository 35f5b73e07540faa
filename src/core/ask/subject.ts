import type { Subject } from '../../contract/common';

/** The issue that an ask stands on; null for an ask on a version. */
export const issueIdOf = (subject: Subject): string | null => (subject.kind === 'issue' ? subject.issueId : null);

/** The version that an ask stands on; null for an ask on an issue. */
export const versionIdOf = (subject: Subject): string | null => (subject.kind === 'version' ? subject.versionId : null);
