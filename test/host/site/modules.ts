/** The app's modules as the site's pages place them. */
import { join } from 'node:path';
import { type Locales, readLocales } from '../locales';
import type { Manifest, Module } from '../manifest';
import type { AccountType } from '../people';
import { mayReach } from '../surfaces';

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
  /** What an issue context is called while it is closed; its title otherwise. */
  readonly label: string;
  /** Address of its icon on the site. */
  readonly icon: string | undefined;
  readonly resource: string;
  readonly viewportSize: string | undefined;
  /** Whether the page around a full page shows the module's title: unless its layout is `blank`. */
  readonly isTitled: boolean;
};

export type App = {
  readonly locales: Locales;
  /** Folder of a resource's built files; undefined for a resource that the manifest doesn't name. */
  resourceFolder(key: string): string | undefined;
  /** Modules of a type that a person with this account may reach, with titles in their language. */
  modules(type: ModuleType, accountType: AccountType, locale: string): readonly AppModule[];
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
  const read = (words: Words | undefined) =>
    typeof words === 'object' ? (locales.text(words.i18n, locale) ?? words.i18n) : words;
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

type Words = string | { i18n: string };

/** `resource:icons;countersign.svg` is the file of that name in the resource `icons`. */
function iconAddress(icon: string): string | undefined {
  const [, resource, file] = /^resource:([^;/]+)[;/](.+)$/.exec(icon) ?? [];
  return resource && file ? `/app-icons/${resource}/${file}` : undefined;
}
