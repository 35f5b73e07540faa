/**
 * The place on the site that a call came from, as far as it looks like Jira's word. Every id is checked again as the
 * user.
 */
export type Extension = {
  readonly issueId?: string;
  readonly project?: { readonly id: string; readonly key: string };
  readonly requestKey?: string;
};

const isNumber = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);
const isProjectKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,254}$/.test(value);
const isIssueKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z][A-Z0-9_]{0,254}-\d{1,18}$/.test(value);

/** @param extension the invocation context's, of any module */
export function extensionOf(extension: unknown): Extension {
  const { issue, project, request } = (extension ?? {}) as {
    issue?: { id?: unknown };
    project?: { id?: unknown; key?: unknown };
    request?: { key?: unknown };
  };
  return {
    ...(isNumber(issue?.id) ? { issueId: issue.id } : {}),
    ...(isNumber(project?.id) && isProjectKey(project.key) ? { project: { id: project.id, key: project.key } } : {}),
    ...(isIssueKey(request?.key) ? { requestKey: request.key } : {}),
  };
}
