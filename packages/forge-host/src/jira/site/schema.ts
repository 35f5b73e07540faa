/** The tables behind the stand-in for Jira. Instants are epoch milliseconds, days are `YYYY-MM-DD`, JSON is text. */
export const schema = `
CREATE TABLE IF NOT EXISTS jira_sequence (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_person (
  accountId TEXT PRIMARY KEY, displayName TEXT NOT NULL, emailAddress TEXT NOT NULL, accountType TEXT NOT NULL,
  timeZone TEXT NOT NULL, locale TEXT NOT NULL, role TEXT NOT NULL, ordinal INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_former_person (accountId TEXT PRIMARY KEY, status TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS jira_project (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, typeKey TEXT NOT NULL, style TEXT NOT NULL,
  description TEXT NOT NULL, lead TEXT, initialStatusId INTEGER, lastNumber INTEGER NOT NULL, isImported INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_former_project_key (key TEXT PRIMARY KEY, projectId INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jira_project_role (
  projectId INTEGER NOT NULL, accountId TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (accountId, projectId, role));
CREATE TABLE IF NOT EXISTS jira_version (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  isReleased INTEGER NOT NULL, isArchived INTEGER NOT NULL, startDate TEXT, releaseDate TEXT);
CREATE INDEX IF NOT EXISTS jira_version_project ON jira_version (projectId, id);
CREATE TABLE IF NOT EXISTS jira_board (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_sprint (
  id INTEGER PRIMARY KEY, boardId INTEGER NOT NULL, name TEXT NOT NULL, state TEXT NOT NULL,
  startAt INTEGER, endAt INTEGER, completeAt INTEGER, goal TEXT NOT NULL);

CREATE TABLE IF NOT EXISTS jira_status (id INTEGER PRIMARY KEY, name TEXT NOT NULL, category TEXT NOT NULL, projectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_issue_type (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, hierarchyLevel INTEGER NOT NULL, projectId INTEGER);
CREATE TABLE IF NOT EXISTS jira_project_issue_type (
  projectId INTEGER NOT NULL, typeId INTEGER NOT NULL, PRIMARY KEY (projectId, typeId));
CREATE TABLE IF NOT EXISTS jira_transition (
  id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL, name TEXT NOT NULL, fromStatusId INTEGER,
  toStatusId INTEGER NOT NULL, isForCustomers INTEGER NOT NULL, rules TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_transition_project ON jira_transition (projectId, id);

CREATE TABLE IF NOT EXISTS jira_issue (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, projectId INTEGER NOT NULL, number INTEGER NOT NULL,
  typeId INTEGER NOT NULL, statusId INTEGER NOT NULL, assignee TEXT, reporter TEXT, creator TEXT,
  summary TEXT NOT NULL, description TEXT, priority TEXT NOT NULL, labels TEXT NOT NULL, dueDate TEXT,
  parentId INTEGER, sprintId INTEGER, createdAt INTEGER NOT NULL, updatedAt INTEGER NOT NULL,
  statusChangedAt INTEGER NOT NULL, resolvedAt INTEGER, summaryWords TEXT NOT NULL, descriptionWords TEXT NOT NULL,
  extra TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_issue_project ON jira_issue (projectId, number);
CREATE INDEX IF NOT EXISTS jira_issue_parent ON jira_issue (parentId);
CREATE INDEX IF NOT EXISTS jira_issue_updated ON jira_issue (updatedAt);
CREATE INDEX IF NOT EXISTS jira_issue_reporter ON jira_issue (reporter);
CREATE INDEX IF NOT EXISTS jira_issue_assignee ON jira_issue (assignee);
CREATE TABLE IF NOT EXISTS jira_issue_version (
  issueId INTEGER NOT NULL, versionId INTEGER NOT NULL, PRIMARY KEY (issueId, versionId));
CREATE INDEX IF NOT EXISTS jira_issue_version_version ON jira_issue_version (versionId);
CREATE TABLE IF NOT EXISTS jira_comment (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, author TEXT NOT NULL, body TEXT NOT NULL, words TEXT NOT NULL,
  createdAt INTEGER NOT NULL, isPublic INTEGER NOT NULL, properties TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_comment_issue ON jira_comment (issueId, id);
CREATE TABLE IF NOT EXISTS jira_change (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL, items TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS jira_change_issue ON jira_change (issueId, id);
CREATE TABLE IF NOT EXISTS jira_property (
  issueId INTEGER NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (issueId, key)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jira_attachment (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, filename TEXT NOT NULL, mimeType TEXT NOT NULL,
  size INTEGER NOT NULL, author TEXT NOT NULL, createdAt INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jira_attachment_issue ON jira_attachment (issueId, id);
CREATE TABLE IF NOT EXISTS jira_bulk_task (
  id INTEGER PRIMARY KEY, submittedBy TEXT NOT NULL, at INTEGER NOT NULL, result TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_former_key (
  key TEXT PRIMARY KEY, issueId INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jira_issue_history (
  accountId TEXT NOT NULL, issueId INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (issueId, accountId)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS jira_issue_link (
  id INTEGER PRIMARY KEY, typeId INTEGER NOT NULL, sourceId INTEGER NOT NULL, destinationId INTEGER NOT NULL,
  UNIQUE (sourceId, destinationId, typeId));
CREATE INDEX IF NOT EXISTS jira_issue_link_destination ON jira_issue_link (destinationId);
CREATE TABLE IF NOT EXISTS jira_remote_link (
  id INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, globalId TEXT, content TEXT NOT NULL, UNIQUE (issueId, globalId));

CREATE TABLE IF NOT EXISTS jira_organization (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS jira_organization_member (
  organizationId INTEGER NOT NULL, accountId TEXT NOT NULL, PRIMARY KEY (accountId, organizationId));
CREATE TABLE IF NOT EXISTS jira_desk (id INTEGER PRIMARY KEY, projectId INTEGER NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS jira_desk_customer (
  deskId INTEGER NOT NULL, accountId TEXT NOT NULL, PRIMARY KEY (deskId, accountId));
CREATE TABLE IF NOT EXISTS jira_desk_organization (
  deskId INTEGER NOT NULL, organizationId INTEGER NOT NULL, PRIMARY KEY (deskId, organizationId));
CREATE TABLE IF NOT EXISTS jira_request_type (
  id INTEGER PRIMARY KEY, deskId INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL,
  helpText TEXT NOT NULL, issueTypeId INTEGER NOT NULL, groupId INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_request (
  issueId INTEGER PRIMARY KEY, deskId INTEGER NOT NULL, requestTypeId INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_request_participant (
  ordinal INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, accountId TEXT NOT NULL, UNIQUE (issueId, accountId));
CREATE INDEX IF NOT EXISTS jira_request_participant_account ON jira_request_participant (accountId);
CREATE TABLE IF NOT EXISTS jira_request_organization (
  issueId INTEGER NOT NULL, organizationId INTEGER NOT NULL, PRIMARY KEY (issueId, organizationId));
CREATE TABLE IF NOT EXISTS jira_request_status (
  ordinal INTEGER PRIMARY KEY, issueId INTEGER NOT NULL, statusId INTEGER NOT NULL, at INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS jira_request_status_issue ON jira_request_status (issueId, ordinal);
CREATE TABLE IF NOT EXISTS jira_request_unsubscribed (
  issueId INTEGER NOT NULL, accountId TEXT NOT NULL, PRIMARY KEY (issueId, accountId));
CREATE TABLE IF NOT EXISTS jira_request_feedback (
  issueId INTEGER PRIMARY KEY, rating INTEGER NOT NULL, comment TEXT, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS jira_mail (
  id INTEGER PRIMARY KEY, at INTEGER NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
  requestKey TEXT NOT NULL);
`;
