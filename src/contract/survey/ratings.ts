/**
 * The type of the field in which Jira Service Management keeps when a customer rated their request. Its id differs from site to site, and its name
 * from language to language.
 */
export const ratedAtFieldType = 'com.atlassian.servicedesk:sd-request-feedback-date';
