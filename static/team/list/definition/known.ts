import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Texts } from '../../../i18n/texts';
import type { IssueTitle } from '../../issue/issue-titles';
import type { PersonOf } from '../../people/names';

/** The names that people read in a list where its rows hold ids. */
export type Known = {
  readonly texts: Texts;
  readonly projectKey: string;
  readonly engagements: ReadonlyMap<string, EngagementSummary>;
  readonly personOf: PersonOf;
  /** Nothing for an issue that the reader may not see. */
  readonly issueOf: (issueId: string) => IssueTitle | undefined;
  /** The name of a version of the project, where it is known. */
  readonly versionOf: (versionId: string) => string | undefined;
};
