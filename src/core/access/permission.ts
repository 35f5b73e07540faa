/** What Jira lets a person do with an issue or in a project, as far as the app asks. */
export const permissions = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;
export type Permission = (typeof permissions)[number];

/** As Jira answers the person themselves; undefined where it shows them nothing. */
export type Granted = ReadonlySet<Permission> | undefined;
