/**
 * A stand-in for a Jira Cloud site with Jira Service Management: a state machine over the host's database and clock,
 * spoken to in Atlassian's REST. What it does not implement throws and names itself.
 */
import type { EngineParts, JiraEngine, ProductEvent } from '../ports';
import { changeProject } from './acts/change-project';
import { deleteProject } from './acts/delete-project';
import { moveIssue } from './acts/move-issue';
import { loadDemo } from './demo/demo';
import { type ImportReport, importIssues } from './import/import-issues';
import { type Mail, mailbox } from './mail';
import { allPeople, endAccount, type KnownPerson, seedPeople } from './people';
import { findIssue } from './records/issue';
import { findProject } from './records/project';
import { setTransitionRules, type WorkflowRule, type WorkflowRuleRun } from './records/workflow';
import { callAs, describe, handle } from './router';
import type { IndexedProperty } from './search/indexed-property';
import { createSite } from './site';

export type { ImportReport } from './import/import-issues';
export type { Mail } from './mail';
export type { KnownPerson, Person } from './people';
export type { WorkflowRule, WorkflowRuleRun } from './records/workflow';
export type { IndexedProperty, IndexedValue } from './search/indexed-property';

export type JiraOptions = {
  /** Where the site is, for the links in replies and mails. */
  readonly siteUrl: string;
  /** The manifest's `jira:entityProperty` modules, as they stand there. */
  readonly indexedProperties: readonly IndexedProperty[];
};

export type JiraSite = JiraEngine & {
  /** Everybody that one could act as, the demo's people first, and those who have left. */
  people(): KnownPerson[];
  /** An administrator ends somebody's account: their name stays. @throws for an unknown account */
  deactivateAccount(accountId: string): void;
  /** Somebody's account ends for good: all that is left is “Former user”. @throws for an unknown account */
  closeAccount(accountId: string): void;
  /** Hears of what happens in Jira, once it is written, in its order. */
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Plugs in the app's workflow validators. Without, a transition that has one throws. */
  useWorkflowValidators(run: WorkflowRuleRun): void;
  /** Puts validators on a project's transitions of one name, as an administrator would in the workflow editor. */
  setTransitionRules(projectKey: string, transitionName: string, rules: readonly WorkflowRule[]): void;
  /** The mails sent so far, oldest first. */
  mailbox(): readonly Mail[];
  /** Loads the demo's projects, unless they are there already. */
  loadDemo(): void;
  /**
   * Loads issues in the shape that Jira's REST search gives them. A project that was imported before is brought up to date.
   * @throws ImportError naming the place in the file
   */
  importIssues(json: unknown, fileName: string): ImportReport;
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
    listeners,
  });
  site.atomically(() => seedPeople(site));
  const project = (key: string) => {
    const found = findProject(site, key);
    if (!found) throw new Error(`No project ${key}`);
    return found;
  };
  return {
    handle: (request, as) => handle(site, request, as),
    describe,
    people: () => allPeople(site),
    deactivateAccount: (accountId) => endAccount(site, accountId, 'deactivated'),
    closeAccount: (accountId) => endAccount(site, accountId, 'closed'),
    onEvent: (listener) => {
      listeners.push(listener);
    },
    useWorkflowValidators: (run) => {
      site.runWorkflowRule = run;
    },
    setTransitionRules: (key, name, rules) => setTransitionRules(site, project(key).id, name, rules),
    mailbox: () => mailbox(site),
    loadDemo: () => site.atomically(() => loadDemo(site)),
    importIssues: (json, fileName) => site.atomically(() => importIssues(site, json, fileName)),
    moveIssue: (issueKey, projectKey, by) =>
      site.atomically(() => {
        const issue = findIssue(site, issueKey);
        if (!issue) throw new Error(`No issue ${issueKey}`);
        return moveIssue(callAs(site, { kind: 'user', accountId: by }), issue, project(projectKey)).key;
      }),
    changeProject: (key, change) => site.atomically(() => changeProject(site, project(key), change)),
    deleteProject: (key) => site.atomically(() => deleteProject(site, project(key))),
  };
}
