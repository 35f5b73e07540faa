/** What hears of changes in Jira, as `manifest.yml` names it. */
export { catchUpWithIssues as catchUp } from './forge/events/catch-up';
export { hearIssue as hear } from './forge/events/hear-issue';
export { hearVersion } from './forge/events/hear-version';
