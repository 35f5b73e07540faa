import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { PersonOf } from '../../people/names';

/** The props of every section of an engagement's page. */
export type SectionProps = {
  readonly engagement: EngagementSummary;
  /** Of the Jira project that the engagement is on. */
  readonly projectKey: string;
  readonly personOf: PersonOf;
  readonly onChanged: (engagement: EngagementSummary) => void;
  /** Looks at the engagement again, without taking anything from the screen. */
  readonly refresh: () => Promise<void>;
  readonly onDirty: (isDirty: boolean) => void;
};
