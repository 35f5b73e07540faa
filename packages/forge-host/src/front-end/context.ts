/** The context of a module: its front end learns it from `view.getContext()`, and its resolver from the platform. */

import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { surfaceOf } from '../manifest/surfaces';
import type { Installation } from '../platform/installation';
import { anonymousAccountId, type Caller } from '../platform/people';
import type { JiraEngine, Principal } from '../platform/ports';
import { type WorkflowEditor, WorkflowRefused } from '../workflow/workflow-editor';

/** developer.atlassian.com/platform/forge/custom-ui-bridge/view: getContext, as typed in the package `@forge/bridge`. */
export type FullContext = {
  /** Absent for anonymous people. */
  readonly accountId?: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly extension: Extension;
  readonly localId: string;
  readonly locale: string;
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly timezone: string;
  readonly theme?: { readonly colorMode: string; readonly [name: string]: string };
  readonly surfaceColor: string | null;
  readonly userAccess: { readonly enabled: boolean; readonly hasAccess: boolean };
  readonly permissions: { readonly scopes: readonly string[]; readonly external: unknown };
};

export type Extension = { readonly type: string; readonly [property: string]: unknown };

/** The subject of the page on which the module shows. */
export type Subject = {
  readonly issueKey?: string;
  readonly projectKey?: string;
  readonly requestKey?: string;
  /** Id of the service desk, for portal pages. */
  readonly portalId?: string | number;
  /** Of the workflow of the project, for the screens of workflow rules. */
  readonly transitionId?: string;
  /** The place of the rule among those of its transition, from 0; absent for a rule that is not there yet. */
  readonly rule?: string | number;
  readonly entryPoint?: 'create' | 'edit' | 'view';
};

/** Jira would show the person an error page instead of one with the module on it. */
class SubjectNotVisible extends Error {
  override readonly name = 'SubjectNotVisible';
}

export function createContext(
  parts: { manifest: Manifest; installation: Installation },
  module: Module,
  caller: Caller,
  extension: Extension,
): FullContext {
  const { manifest, installation } = parts;
  return {
    ...(caller.accountId !== anonymousAccountId && { accountId: caller.accountId }),
    cloudId: installation.cloudId,
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    extension,
    localId: `ari:cloud:ecosystem::extension/${manifest.appId}/${installation.environmentId}/static/${module.key}`,
    locale: caller.locale,
    moduleKey: module.key,
    siteUrl: installation.siteUrl,
    timezone: caller.timeZone,
    surfaceColor: null,
    userAccess: { enabled: false, hasAccess: true },
    permissions: {
      scopes: manifest.scopes.map(({ name }) => name),
      external: manifest.content.permissions?.external ?? {},
    },
  };
}

/** @throws SubjectNotVisible where the person may not see the subject, or it does not exist */
export async function readExtension(
  parts: { jira: JiraEngine; installation: Installation; workflows?: WorkflowEditor },
  module: Module,
  caller: Caller,
  subject: Subject,
): Promise<Extension> {
  if (!caller.isActive) throw new SubjectNotVisible(`${caller.accountId} can no longer log in`);
  const { siteUrl } = parts.installation;
  const see = <Body>(path: string) => readAs<Body>(parts.jira, caller, path);
  const project = async (key: string) => {
    const { id, projectTypeKey } = await see<{ id: string; projectTypeKey: string }>(`/rest/api/3/project/${key}`);
    return { id, key, type: projectTypeKey };
  };
  const { type } = module;

  switch (surfaceOf(module).subject) {
    case 'issue': {
      const key = need(subject.issueKey, 'issueKey', module);
      const issue = await see<Issue>(`/rest/api/3/issue/${key}?fields=issuetype,project`);
      const { issuetype } = issue.fields;
      return {
        type,
        issue: { id: issue.id, key: issue.key, type: issuetype.name, typeId: issuetype.id },
        project: await project(issue.fields.project.key),
        isNewToIssue: false,
        location: `${siteUrl}/browse/${issue.key}`,
      };
    }
    case 'project': {
      const key = need(subject.projectKey, 'projectKey', module);
      return { type, project: await project(key), location: `${siteUrl}/projects/${key}` };
    }
    case 'request': {
      const key = need(subject.requestKey, 'requestKey', module);
      const request = await see<CustomerRequest>(`/rest/servicedeskapi/request/${key}`);
      return {
        type,
        portal: { id: Number(request.serviceDeskId) },
        request: { key: request.issueKey, typeId: Number(request.requestTypeId) },
        location: `${siteUrl}/servicedesk/customer/portal/${request.serviceDeskId}/${request.issueKey}`,
      };
    }
    case 'portal': {
      const { portalId } = subject;
      return {
        type,
        page: portalId === undefined ? 'help_center' : 'portal',
        ...(portalId !== undefined && { portal: { id: Number(portalId) } }),
        location: `${siteUrl}/servicedesk/customer/portal${portalId === undefined ? 's' : `/${portalId}`}`,
      };
    }
    case 'workflow': {
      const projectKey = need(subject.projectKey, 'projectKey', module);
      const transitionId = need(subject.transitionId, 'transitionId', module);
      const rule = subject.rule === undefined ? {} : { rule: Number(subject.rule) };
      const entryPoint = subject.entryPoint ?? (subject.rule === undefined ? 'create' : 'edit');
      if (!parts.workflows) throw new Error('Nothing is plugged in to read workflows');
      try {
        const place = { projectKey, transitionId, ...rule };
        const extension = await parts.workflows.extension(caller.accountId, module, place, entryPoint);
        return { ...extension, type, location: `${siteUrl}/projects/${projectKey}/settings/workflow` };
      } catch (failure) {
        if (failure instanceof WorkflowRefused) throw new SubjectNotVisible(failure.message);
        throw failure;
      }
    }
    case 'none':
      return { type, location: siteUrl };
  }
}

type Issue = {
  readonly id: string;
  readonly key: string;
  readonly fields: {
    readonly issuetype: { readonly id: string; readonly name: string };
    readonly project: { readonly id: string; readonly key: string };
  };
};
type CustomerRequest = { readonly issueKey: string; readonly serviceDeskId: string; readonly requestTypeId: string };

export function toPrincipal(caller: Caller): Principal {
  const { accountId } = caller;
  return accountId === anonymousAccountId ? { kind: 'anonymous' } : { kind: 'user', accountId };
}

async function readAs<Body>(jira: JiraEngine, caller: Caller, path: string): Promise<Body> {
  const reply = await jira.handle({ method: 'GET', path, headers: {} }, toPrincipal(caller));
  if (reply.status !== 200) throw new SubjectNotVisible(`${caller.accountId} may not see ${path} (${reply.status})`);
  return reply.body as Body;
}

function need(value: string | undefined, name: string, module: Module): string {
  if (value === undefined) throw new TypeError(`The ${module.type} ${module.key} shows on pages that have a ${name}`);
  return value;
}
