import type { Engagement } from '../../../core/engagement/engagement';

/** A part of a look: the engagement as it is noted then, and whether Jira has told what it was asked. */
export type Noted = { readonly engagement: Engagement; readonly isAnswered: boolean };
