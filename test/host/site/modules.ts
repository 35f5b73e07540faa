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
  const { resource, title, icon, viewportSize, layout } = definition as {
    resource?: string;
    title?: string | { i18n: string };
    icon?: string;
    viewportSize?: string;
    layout?: string;
  };
  if (resource === undefined) return [];
  const words = typeof title === 'object' ? (locales.text(title.i18n, locale) ?? title.i18n) : title;
  return [
    { key, resource, title: words ?? key, icon: icon && iconAddress(icon), viewportSize, isTitled: layout !== 'blank' },
  ];
}

/** `resource:icons;countersign.svg` is the file of that name in the resource `icons`. */
function iconAddress(icon: string): string | undefined {
  const [, resource, file] = /^resource:([^;/]+)[;/](.+)$/.exec(icon) ?? [];
  return resource && file ? `/app-icons/${resource}/${file}` : undefined;
}
