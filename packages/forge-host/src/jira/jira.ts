/**
 * A stand-in for a Jira Cloud site with Jira Service Management: a state machine over the host's database and clock,
 * spoken to in Atlassian's REST. What it does not implement throws and names itself.
 */
import type { Account } from '../platform/people';
import type { EngineParts, JiraEngine, ProductEvent } from '../platform/ports';
import { type AttachedFile, attachFile, detachFile, unknownAttachment } from './acts/attach';
import { changeProject } from './acts/change-project';
import { type CloneOptions, cloneIssue, splitIssue } from './acts/clone-issue';
import { deleteProject } from './acts/delete-project';
import { moveIssue } from './acts/move-issue';
import type { SiteContent, Team } from './content/content';
import { loadContent } from './content/load-content';
import { type ImportReport, importIssues } from './import/import-issues';
import { type Mail, mailbox } from './news/mail';
import { addApps, allPeople, endAccount, findActor, type KnownPerson, type Person } from './people/people';
import { findAttachment } from './records/attachment';
import { addCustomer, organizations } from './records/desk';
import { findIssue } from './records/issue';
import { findProject } from './records/project';
import { shareWithOrganization, unshareWithOrganization } from './records/request';
import { setTransitionRules } from './records/workflow';
import { type Workflow, workflowResource } from './resources/workflow';
import { callAs, describe, handle } from './router';
import type { IndexedProperty } from './site/indexed-property';
import type { RuleExpression } from './site/rule-expression';
import { createSite } from './site/site';
import type { WorkflowRule, WorkflowRuleRun } from './site/workflow-records';

export type { AttachedFile } from './acts/attach';
export type { CloneOptions } from './acts/clone-issue';
export type { ImportReport } from './import/import-issues';
export type { Mail } from './news/mail';
export type { KnownPerson, Person } from './people/people';
export type { Transition, Workflow, WorkflowStatus } from './resources/workflow';
export type { IndexedProperty, IndexedValue } from './site/indexed-property';
export type { RuleExpression } from './site/rule-expression';
export type { WorkflowRule, WorkflowRuleRun } from './site/workflow-records';

export type JiraOptions = {
  /** The app's name, which is that of its account. */
  readonly appName: string;
  /** The team of projects that are imported. */
  readonly importTeam: Team;
  /** The address of the site, for the links in replies and mails. */
  readonly siteUrl: string;
  /** The manifest's `jira:entityProperty` modules, as they stand there. */
  readonly indexedProperties: readonly IndexedProperty[];
  /** The manifest's workflow conditions and validators that are expressions. */
  readonly ruleExpressions: readonly RuleExpression[];
};

export type JiraSite = JiraEngine & {
  /** Everybody that one could act as, in the order in which they came, and those who have left. */
  people(): KnownPerson[];
  /** Somebody who acts in Jira, or has: a person, or an app beside the one that this host runs (`automationAccount` of `accounts.ts`). */
  account(accountId: string): Account | undefined;
  /** A service project's administrator makes a new account for the portal, and the project's customer of it. */
  addCustomer(projectKey: string, person: Person): void;
  /** An agent shares a request with an organisation of its service project, or no longer. @throws for either that is not there */
  shareRequest(key: string, organization: string, isShared: boolean): void;
  /** An administrator ends somebody's account: their name stays. @throws for an unknown account */
  deactivateAccount(accountId: string): void;
  /** Somebody's account ends for good: all that is left is “Former user”. @throws for an unknown account */
  closeAccount(accountId: string): void;
  /** Hears of what happens in Jira, once it is written, in its order. */
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Plugs in the app's workflow validators. Without, a transition that has one throws. */
  useWorkflowValidators(run: WorkflowRuleRun): void;
  /**
   * Puts the app's validators and conditions on a transition, in place of those that are there, as an administrator would
   * in the workflow editor. @param transition id, or a name that all of its transitions share
   */
  setTransitionRules(projectKey: string, transition: string, rules: readonly WorkflowRule[]): void;
  /** A project's workflow with the rules on it. @throws for a project that is not there */
  workflow(projectKey: string): Workflow;
  /** The mails sent so far, oldest first. */
  mailbox(): readonly Mail[];
  /** Adds people and projects as of now. @throws where the content refers to something that is not in it */
  load(content: SiteContent): void;
  /**
   * Loads issues in the shape that Jira's REST search gives them. A project that was imported before is brought up to date.
   * @throws ImportError naming the place in the file
   */
  importIssues(json: unknown, fileName: string): ImportReport;
  /**
   * Puts a file on an issue as somebody: its name and size are all that is kept.
   * @returns its id. @throws Fault where they may not, Error for an issue that is not there
   */
  attach(issueKey: string, file: AttachedFile, by: string): string;
  /** Takes a file away again. @throws Fault where they may not */
  detach(attachmentId: string, by: string): void;
  /**
   * Clones an issue as somebody: a new issue with the fields of the old, without its entity properties.
   * @returns the new key. @throws Fault where they may not
   */
  cloneIssue(issueKey: string, by: string, options?: CloneOptions): string;
  /** Splits parts off an issue as somebody. @returns their keys. @throws Fault where they may not */
  splitIssue(issueKey: string, summaries: readonly string[], by: string): string[];
  /**
   * Moves an issue to another project as somebody: the id stays, the key is new.
   * @returns the new key. @throws Fault where they may not, Error for an issue or a project that is not there
   */
  moveIssue(issueKey: string, projectKey: string, by: string): string;
  /** Gives a project another name or key, as the system does; its issues' keys follow. @throws for a key that is taken */
  changeProject(key: string, change: { name?: string; key?: string }): void;
  /** Deletes a project with its issues, as the system does: one event for the project, none for the issues. */
  deleteProject(key: string): void;
};

export function createJira(parts: EngineParts, options: JiraOptions): JiraSite {
  const listeners: ((event: ProductEvent) => void)[] = [];
  const site = createSite({
    url: options.siteUrl,
    clock: parts.clock,
    database: parts.database,
    indexedProperties: options.indexedProperties,
    ruleExpressions: options.ruleExpressions,
    listeners,
  });
  site.atomically(() => addApps(site, options.appName));
  const project = (key: string) => {
    const found = findProject(site, key);
    if (!found) throw new Error(`No project ${key}`);
    return found;
  };
  const issue = (key: string) => {
    const found = findIssue(site, key);
    if (!found) throw new Error(`No issue ${key}`);
    return found;
  };
  const callBy = (accountId: string) => callAs(site, { kind: 'user', accountId });
  return {
    handle: (request, as) => handle(site, request, as),
    describe,
    people: () => allPeople(site),
    account: (accountId) => findActor(site, accountId),
    addCustomer: (projectKey, person) => site.atomically(() => addCustomer(site, projectKey, person)),
    shareRequest: (key, name, isShared) => {
      const found = organizations(site).find((each) => each.name === name);
      if (!found) throw new Error(`No organisation ${name}`);
      (isShared ? shareWithOrganization : unshareWithOrganization)(site, issue(key).id, found.id);
    },
    deactivateAccount: (accountId) => endAccount(site, accountId, 'deactivated'),
    closeAccount: (accountId) => endAccount(site, accountId, 'closed'),
    onEvent: (listener) => {
      listeners.push(listener);
    },
    useWorkflowValidators: (run) => {
      site.runWorkflowRule = run;
    },
    setTransitionRules: (key, name, rules) => setTransitionRules(site, project(key).id, name, rules),
    workflow: (key) => workflowResource(site, project(key)),
    mailbox: () => mailbox(site),
    load: (content) => site.atomically(() => loadContent(site, content)),
    importIssues: (json, fileName) => site.atomically(() => importIssues(site, json, fileName, options.importTeam)),
    attach: (issueKey, file, by) => site.atomically(() => String(attachFile(callBy(by), issue(issueKey), file).id)),
    detach: (attachmentId, by) =>
      site.atomically(() => {
        const attached = findAttachment(site, Number(attachmentId));
        if (!attached) throw unknownAttachment(attachmentId);
        detachFile(callBy(by), attached);
      }),
    cloneIssue: (issueKey, by, options) => site.atomically(() => cloneIssue(callBy(by), issue(issueKey), options).key),
    splitIssue: (issueKey, summaries, by) =>
      site.atomically(() => splitIssue(callBy(by), issue(issueKey), summaries).map(({ key }) => key)),
    moveIssue: (issueKey, projectKey, by) =>
      site.atomically(() => moveIssue(callBy(by), issue(issueKey), project(projectKey)).key),
    changeProject: (key, change) => site.atomically(() => changeProject(site, project(key), change)),
    deleteProject: (key) => site.atomically(() => deleteProject(site, project(key))),
  };
}
