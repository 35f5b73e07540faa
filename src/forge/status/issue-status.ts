import { statusNow } from '../../app/issue/property-now';
import type { IssueStatus } from '../../core/issue/issue-status';
import { fillGaps } from '../../core/text/gaps';
import { languageOf } from '../language';
import { reportFault } from '../log';
import { textsOf } from '../platform/texts';
import { forgeStorage } from '../storage/storage';

/** developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-context */
type Shown = {
  readonly status?: { readonly type: 'lozenge'; readonly value: { readonly label: string; readonly type: Tone } };
};
type Tone = 'removed' | 'moved' | 'inprogress';

const tones: Readonly<Record<IssueStatus['tone'], Tone>> = {
  overdue: 'removed',
  team: 'moved',
  customer: 'inprogress',
};

const now = () => Date.now();
const storage = forgeStorage(now);

/**
 * The lozenge on an issue that somebody looks at, which says who waits for whom: from storage alone, because every look runs this. It counts,
 * and says nothing of what the tasks are. Nothing is shown rather than the wrong thing.
 */
export async function showIssueStatus(request: unknown): Promise<Shown> {
  const { extension, locale } = (request ?? {}) as { extension?: { issue?: { id?: unknown } }; locale?: unknown };
  const issueId = extension?.issue?.id;
  if (typeof issueId !== 'string' || !/^\d{1,18}$/.test(issueId)) return {};
  try {
    const status = await statusNow({ storage }, issueId);
    if (!status) return {};
    const translate = await textsOf(languageOf(locale));
    const label = fillGaps(translate(`status.${status.what}`), { count: status.count });
    return { status: { type: 'lozenge', value: { label, type: tones[status.tone] } } };
  } catch (error) {
    reportFault('status', error);
    return {};
  }
}
