/** The permissions that Jira gives a person on an issue or in a project, as far as the app asks. */
export const permissions = ['BROWSE_PROJECTS', 'EDIT_ISSUES', 'ADMINISTER_PROJECTS'] as const;
export type Permission = (typeof permissions)[number];
