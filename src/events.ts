/** What handles changes in Jira, as `manifest.yml` names it. */
export { catchUpWithIssues as catchUp } from './forge/events/catch-up';
export { onIssueEvent } from './forge/events/on-issue-event';
export { onVersionEvent } from './forge/events/on-version-event';
