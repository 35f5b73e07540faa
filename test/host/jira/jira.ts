/**
 * A stand-in for a Jira Cloud site with Jira Service Management: a state machine over the host's database and clock,
 * spoken to in Atlassian's REST. What it does not implement throws and names itself.
 */
import type { EngineParts, JiraEngine, ProductEvent } from '../ports';
import { deleteProject } from './acts/delete-project';
import { loadDemo } from './demo/demo';
import { type ImportReport, importIssues } from './import/import-issues';
import { type Mail, mailbox } from './mail';
import { allPeople, type Person, seedPeople } from './people';
import { findProject } from './records/project';
import { setTransitionRules, type WorkflowRule, type WorkflowRuleRun } from './records/workflow';
import { describe, handle } from './router';
import type { IndexedProperty } from './search/indexed-property';
import { createSite } from './site';

export type { ImportReport } from './import/import-issues';
export type { Mail } from './mail';
export type { Person } from './people';
export type { WorkflowRule, WorkflowRuleRun } from './records/workflow';
export type { IndexedProperty, IndexedValue } from './search/indexed-property';

export type JiraOptions = {
  /** Where the site is, for the links in replies and mails. */
  readonly siteUrl: string;
  /** The manifest's `jira:entityProperty` modules, as they stand there. */
  readonly indexedProperties: readonly IndexedProperty[];
};

export type JiraSite = JiraEngine & {
  /** Everybody that one could act as, the demo's people first. */
  people(): Person[];
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
    deleteProject: (key) => site.atomically(() => deleteProject(site, project(key))),
  };
}
