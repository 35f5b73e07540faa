/** The handlers of changes in Jira, as `manifest.yml` names them. */
export { catchUpWithIssues as catchUp } from './forge/events/catch-up';
export { onIssueEvent } from './forge/events/on-issue-event';
export { onSprintEvent } from './forge/events/on-sprint-event';
export { onVersionEvent } from './forge/events/on-version-event';
