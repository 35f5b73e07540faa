import type { ActionIssue, Reading } from '../../../contract/survey/team-survey';
import type { SeenSurvey } from '../../../core/access/seen-survey';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import type { WrittenReading } from '../../../core/survey/reading/reading';
import type { Ports } from '../../ports/ports';

/** The team's reading, its issue as Jira shows it to the caller now; null until it is written. */
export async function readingView(
  ports: Pick<Ports, 'asUser' | 'asApp'>,
  seen: SeenSurvey,
  checkpoint: Pick<Checkpoint, 'id' | 'projectId' | 'reading'>,
): Promise<Reading | null> {
  seen.assertIs(checkpoint);
  const { reading } = checkpoint;
  if (reading === null) return null;
  const { text, whyNoAction, by, at, issue } = reading;
  return { text, whyNoAction, by, at, issue: issue && (await issueNow(ports, issue)) };
}

/** Of an issue that is hidden from the caller only that is told, and of one that is deleted, that it is: neither has a key then. */
async function issueNow(
  { asUser, asApp }: Pick<Ports, 'asUser' | 'asApp'>,
  { id }: NonNullable<WrittenReading['issue']>,
): Promise<ActionIssue> {
  const shown = await asUser.issue(id);
  if (shown) return { kind: 'shown', id, key: shown.key };
  const [there] = await asApp.issues([id]);
  return { kind: there ? 'hidden' : 'gone' };
}
