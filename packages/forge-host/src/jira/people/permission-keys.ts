/** Jira's built-in permissions (developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions). */
export const globalPermissions: Readonly<Record<string, string>> = {
  ADMINISTER: 'Administer Jira',
  SYSTEM_ADMIN: 'Jira System Administrators',
  BULK_CHANGE: 'Make bulk changes',
  CREATE_SHARED_OBJECTS: 'Share dashboards and filters',
  MANAGE_GROUP_FILTER_SUBSCRIPTIONS: 'Manage group filter subscriptions',
  USER_PICKER: 'Browse users and groups',
};

export const projectPermissions: Readonly<Record<string, string>> = {
  ADD_COMMENTS: 'Add Comments',
  ADMINISTER_PROJECTS: 'Administer Projects',
  ARCHIVE_ISSUES: 'Archive Issues',
  ASSIGNABLE_USER: 'Assignable User',
  ASSIGN_ISSUES: 'Assign Issues',
  BROWSE_PROJECTS: 'Browse Projects',
  CLOSE_ISSUES: 'Close Issues',
  CREATE_ATTACHMENTS: 'Create Attachments',
  CREATE_ISSUES: 'Create Issues',
  DELETE_ALL_ATTACHMENTS: 'Delete All Attachments',
  DELETE_ALL_COMMENTS: 'Delete All Comments',
  DELETE_ALL_WORKLOGS: 'Delete All Worklogs',
  DELETE_ISSUES: 'Delete Issues',
  DELETE_OWN_ATTACHMENTS: 'Delete Own Attachments',
  DELETE_OWN_COMMENTS: 'Delete Own Comments',
  DELETE_OWN_WORKLOGS: 'Delete Own Worklogs',
  EDIT_ALL_COMMENTS: 'Edit All Comments',
  EDIT_ALL_WORKLOGS: 'Edit All Worklogs',
  EDIT_ISSUES: 'Edit Issues',
  EDIT_OWN_COMMENTS: 'Edit Own Comments',
  EDIT_OWN_WORKLOGS: 'Edit Own Worklogs',
  LINK_ISSUES: 'Link Issues',
  MANAGE_SPRINTS_PERMISSION: 'Manage Sprints',
  MANAGE_WATCHERS: 'Manage Watchers',
  MODIFY_REPORTER: 'Modify Reporter',
  MOVE_ISSUES: 'Move Issues',
  RESOLVE_ISSUES: 'Resolve Issues',
  SCHEDULE_ISSUES: 'Schedule Issues',
  SERVICEDESK_AGENT: 'Service Project Agent',
  SET_ISSUE_SECURITY: 'Set Issue Security',
  TRANSITION_ISSUES: 'Transition Issues',
  UNARCHIVE_ISSUES: 'Restore Issues',
  VIEW_DEV_TOOLS: 'View Development Tools',
  VIEW_READONLY_WORKFLOW: 'View Read-Only Workflow',
  VIEW_VOTERS_AND_WATCHERS: 'View Voters and Watchers',
  WORK_ON_ISSUES: 'Work On Issues',
};

const browsing = ['BROWSE_PROJECTS', 'ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'];
const administering = [
  'ADMINISTER_PROJECTS',
  'SERVICEDESK_AGENT',
  'DELETE_ISSUES',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
];
const working = Object.keys(projectPermissions).filter(
  (key) =>
    !administering.includes(key) &&
    !['MODIFY_REPORTER', 'SET_ISSUE_SECURITY', 'ARCHIVE_ISSUES', 'UNARCHIVE_ISSUES'].includes(key),
);

/** The permissions of each project role of this stand-in. */
export const roles = {
  viewer: new Set(browsing),
  member: new Set(working),
  agent: new Set([...working, 'SERVICEDESK_AGENT', 'MODIFY_REPORTER']),
  administrator: new Set(
    [...working, ...administering, 'MODIFY_REPORTER'].filter((key) => key !== 'SERVICEDESK_AGENT'),
  ),
} as const;
export type ProjectRole = keyof typeof roles;

/** An app gets a role of its own in every project: everything but running the project or the site. */
export const appPermissions = new Set(Object.keys(projectPermissions).filter((key) => key !== 'ADMINISTER_PROJECTS'));
