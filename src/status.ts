/** The word beside the app's name on every issue, as `manifest.yml` names it: small, because every look at one runs it. */
export { showIssueStatus as handler } from './forge/status/issue-status';
