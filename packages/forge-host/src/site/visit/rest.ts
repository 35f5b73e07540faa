/** The parts of Jira's and JSM's replies that the pages show. */

export type Status = { id?: string; name?: string; statusCategory?: { key?: string; name?: string } };
export type Someone = { accountId?: string; displayName?: string };

export type Project = {
  id: string;
  key: string;
  name: string;
  projectTypeKey?: string;
  style?: string;
  simplified?: boolean;
  description?: string;
  lead?: Someone;
};

export type Issue = {
  id: string;
  key: string;
  names?: Record<string, string>;
  fields: {
    summary?: string;
    description?: unknown;
    status?: Status;
    issuetype?: { name?: string };
    priority?: { name?: string } | null;
    assignee?: Someone | null;
    reporter?: Someone | null;
    creator?: Someone | null;
    parent?: { key: string; fields?: { summary?: string } } | null;
    fixVersions?: { id: string; name: string }[];
    labels?: string[];
    duedate?: string | null;
    created?: string;
    updated?: string;
    project?: Project;
    issuelinks?: IssueLink[];
    attachment?: Attachment[];
  };
};

export type Attachment = { id: string; filename: string; size: number; created: string; author?: Someone | null };

type LinkedIssue = { key: string; fields?: { summary?: string; status?: Status } };
export type IssueLink = {
  type: { inward: string; outward: string };
  inwardIssue?: LinkedIssue;
  outwardIssue?: LinkedIssue;
};
export type RemoteLink = {
  relationship?: string;
  object: { title: string; url: string; summary?: string; status?: { resolved?: boolean } };
};

export type Version = {
  id: string;
  name: string;
  description?: string;
  released?: boolean;
  archived?: boolean;
  startDate?: string;
  releaseDate?: string;
};
export type IssueComment = { id: string; author?: Someone; body?: unknown; created: string; jsdPublic?: boolean };
export type Transition = { id: string; name: string; to?: Status };

type JsmDate = { iso8601?: string; epochMillis?: number; friendly?: string };

export type ServiceRequest = {
  issueId: string;
  issueKey: string;
  requestTypeId: string;
  requestType?: { name?: string };
  serviceDeskId: string;
  createdDate?: JsmDate;
  reporter?: Someone;
  requestFieldValues?: { fieldId: string; label: string; value: unknown }[];
  currentStatus?: { status?: string; statusCategory?: string };
  summary?: string;
  participants?: { values?: Someone[] };
};

export type RequestComment = { id: string; body: string; public: boolean; author?: Someone; created?: JsmDate };
export type ServiceDesk = { id: string; projectId: string; projectKey: string; projectName: string };
export type RequestType = { id: string; name: string; description?: string };
export type Page<Value> = { values: Value[]; isLastPage?: boolean; total?: number };

export function jsmTime(date: JsmDate | undefined): number | string {
  return date?.epochMillis ?? date?.iso8601 ?? '';
}

function fieldText(request: ServiceRequest, fieldId: string): string {
  const value = request.requestFieldValues?.find((each) => each.fieldId === fieldId)?.value;
  return typeof value === 'string' ? value : '';
}

export function requestTitle(request: ServiceRequest): string {
  return fieldText(request, 'summary') || request.summary || request.issueKey;
}

/** A path whose gaps are encoded. */
export const path = (parts: TemplateStringsArray, ...gaps: readonly (string | number)[]): string =>
  parts.reduce((all, part, index) => all + encodeURIComponent(String(gaps[index - 1])) + part);
