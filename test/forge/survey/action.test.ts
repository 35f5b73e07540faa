/** The issue that follows from a reading: read in Jira as whoever writes, and shown as Jira shows it to whoever reads. */
import { beforeEach, expect, it } from 'vitest';
import { developer } from '../../../demo/people';
import type { CheckpointInFull } from '../../../src/contract/survey/team-survey';
import { deleteIssue } from '../site/deleted';
import { issueSecurity } from '../site/issue-security';
import { makeIssue } from '../site/issues';
import { accepted, openEngagement, type Site } from '../site/site';
import { manager, move, openSurvey, readingOf, shownCheckpoint, sofia, uwe, withSurveySite } from './given';

const security = issueSecurity();
let site: Site;
withSurveySite((opened) => {
  site = opened;
}, security.options);

let closed: CheckpointInFull;
let issue: { id: string; key: string };
beforeEach(async () => {
  const engagement = await openEngagement(site, [sofia, uwe]);
  issue = await makeIssue(site);
  closed = await move(site, 'close-checkpoint', await openSurvey(site, [engagement]));
});

const write = (issueKey = issue.key) =>
  site.plan(manager, 'write-reading', { ...readingOf(closed), issueKey, whyNoAction: '' });

it('is an issue that Jira shows to whoever writes', async () => {
  const refused = await write('HAR-9999');
  expect(refused).toMatchObject({ ok: false, error: { code: 'issue-unknown', field: 'issueKey' } });
  expect((await shownCheckpoint(site, closed)).reading).toBeNull();
  const { reading } = accepted(await write());
  expect(reading?.issue).toEqual({ kind: 'shown', id: issue.id, key: issue.key });
});

it('is shown to nobody from whom Jira hides it, not even its key', async () => {
  accepted(await write());
  security.hide([issue.id], [developer]);
  const hidden = accepted(await site.plan(developer, 'show-checkpoint', { checkpointId: closed.id }));
  expect(hidden.reading?.issue).toEqual({ kind: 'hidden' });
  expect((await shownCheckpoint(site, closed)).reading?.issue).toEqual({ kind: 'shown', id: issue.id, key: issue.key });
});

it('is told to be deleted once it is', async () => {
  accepted(await write());
  await deleteIssue(site, issue.key);
  expect((await shownCheckpoint(site, closed)).reading?.issue).toEqual({ kind: 'gone' });
});
