/** The app's modules as the site's pages place them. */
import { join } from 'node:path';
import { type Locales, readLocales } from '../../manifest/locales';
import type { Manifest } from '../../manifest/manifest';
import type { Module } from '../../manifest/module';
import { mayReach } from '../../manifest/surfaces';
import type { AccountType } from '../../platform/people';
import { ruleTypes, suits } from '../../workflow/workflow-editor';

export type ModuleType =
  | 'jira:issuePanel'
  | 'jira:issueContext'
  | 'jira:projectPage'
  | 'jira:projectSettingsPage'
  | 'jiraServiceManagement:portalRequestDetail'
  | 'jiraServiceManagement:portalRequestDetailPanel'
  | 'jiraServiceManagement:portalUserMenuAction';

export type AppModule = {
  readonly key: string;
  readonly title: string;
  /** The name of an issue context while it is closed; its title otherwise. */
  readonly label: string;
  /** Address of its icon on the site. */
  readonly icon: string | undefined;
  readonly resource: string;
  readonly viewportSize: string | undefined;
  /** Whether the page around a full page shows the module's title: unless its layout is `blank`. */
  readonly isTitled: boolean;
};

export type RuleScreen = 'create' | 'edit' | 'view';

/** A workflow validator or condition of the app. */
export type RuleModule = {
  readonly key: string;
  readonly kind: 'validator' | 'condition';
  readonly name: string;
  readonly description: string;
  /** The resource of each screen that it has. */
  readonly screens: Readonly<Partial<Record<RuleScreen, string>>>;
  suits(isTeamManaged: boolean): boolean;
};

export type App = {
  readonly locales: Locales;
  /** Folder of a resource's built files; undefined for a resource that the manifest doesn't name. */
  resourceFolder(key: string): string | undefined;
  /** Modules of a type that a person with this account may reach, with titles in their language. */
  modules(type: ModuleType, accountType: AccountType, locale: string): readonly AppModule[];
  /** Workflow rules, with names in a language. */
  rules(locale: string): readonly RuleModule[];
};

export function readApp(manifest: Manifest): App {
  const locales = readLocales(manifest.file);
  const folders = new Map(manifest.resources.map(({ key, path }) => [key, join(manifest.folder, path)]));
  return {
    locales,
    resourceFolder: (key) => folders.get(key),
    modules: (type, accountType, locale) =>
      manifest
        .modulesOfType(type)
        .filter((module) => mayReach(module, accountType))
        .flatMap((module) => toAppModule(module, locales, locale)),
    rules: (locale) =>
      ruleTypes.flatMap((type) => manifest.modulesOfType(type)).map((module) => toRuleModule(module, locales, locale)),
  };
}

function toAppModule({ key, definition }: Module, locales: Locales, locale: string): AppModule[] {
  const { resource, title, label, icon, viewportSize, layout } = definition as {
    resource?: string;
    title?: Words;
    label?: Words;
    icon?: string;
    viewportSize?: string;
    layout?: string;
  };
  if (resource === undefined) return [];
  const read = (words: Words | undefined) => wordsOf(words, locales, locale);
  const known = read(title) ?? key;
  return [
    {
      key,
      resource,
      title: known,
      label: read(label) ?? known,
      icon: icon && iconAddress(icon),
      viewportSize,
      isTitled: layout !== 'blank',
    },
  ];
}

function toRuleModule(module: Module, locales: Locales, locale: string): RuleModule {
  const { name, description, create, edit, view } = module.definition as {
    name?: Words;
    description?: Words;
    create?: { resource: string };
    edit?: { resource: string };
    view?: { resource: string };
  };
  return {
    key: module.key,
    kind: module.type === 'jira:workflowCondition' ? 'condition' : 'validator',
    name: wordsOf(name, locales, locale) ?? module.key,
    description: wordsOf(description, locales, locale) ?? '',
    screens: {
      ...(create && { create: create.resource }),
      ...(edit && { edit: edit.resource }),
      ...(view && { view: view.resource }),
    },
    suits: (isTeamManaged) => suits(module, isTeamManaged),
  };
}

type Words = string | { i18n: string };

function wordsOf(words: Words | undefined, locales: Locales, locale: string): string | undefined {
  return typeof words === 'object' ? (locales.text(words.i18n, locale) ?? words.i18n) : words;
}

/** `resource:icons;mark.svg` is the file of that name in the resource `icons`. */
function iconAddress(icon: string): string | undefined {
  const [, resource, file] = /^resource:([^;/]+)[;/](.+)$/.exec(icon) ?? [];
  return resource && file ? `/app-icons/${resource}/${file}` : undefined;
}
