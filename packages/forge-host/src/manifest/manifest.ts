/** The app's manifest: checked by Atlassian's own validator, then read through typed accessors. */
import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { findManifestProblems } from './manifest-problems';
import { readManifestText } from './manifest-text';
import type { Module, ModuleDefinition } from './module';

export type FunctionDefinition = {
  readonly key: string;
  /** `index.team`: a file under `src` without its ending, and an export of it. */
  readonly handler: string;
  readonly timeoutSeconds?: number;
  readonly runtime?: { readonly memoryMB?: number };
};

export type EntityDefinition = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, { readonly type: 'string' | 'integer' | 'float' | 'boolean' | 'any' }>>;
  readonly indexes?: readonly (
    | string
    | { readonly name: string; readonly range: readonly string[]; readonly partition?: readonly string[] }
  )[];
};

export type Scope = { readonly name: string; readonly allowImpersonation: boolean };

type Content = {
  readonly app: {
    readonly id: string;
    readonly runtime: { readonly name: string; readonly memoryMB?: number };
    readonly storage?: { readonly entities?: readonly EntityDefinition[] };
  };
  readonly permissions?: {
    readonly scopes?: readonly string[] | Readonly<Record<string, { allowImpersonation?: boolean } | null>>;
    readonly external?: {
      readonly fetch?: {
        readonly backend?: readonly (string | { readonly address: string } | { readonly remote: string })[];
      };
    };
  };
  readonly remotes?: readonly { readonly key: string; readonly baseUrl: unknown }[];
  readonly resources?: readonly { readonly key: string; readonly path: string }[];
  readonly translations?: unknown;
  readonly modules?: Readonly<Record<string, readonly ModuleDefinition[]>>;
};

export type Manifest = {
  /** Absolute path. */
  readonly file: string;
  readonly folder: string;
  readonly content: Content;
  readonly appId: string;
  readonly scopes: readonly Scope[];
  /** Addresses that functions may call: `permissions.external.fetch.backend`, remotes by their base. */
  readonly egress: readonly string[];
  readonly entities: readonly EntityDefinition[];
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  /** All modules but functions. */
  readonly modules: readonly Module[];
  readonly functions: readonly FunctionDefinition[];
  module(key: string): Module | undefined;
  modulesOfType(type: string): readonly Module[];
  /** @throws where the manifest has none of that key */
  function(key: string): FunctionDefinition;
  hasScope(name: string): boolean;
  /** Memory that a function is given and paid for, in MB. */
  memoryOf(functionKey: string): number;
};

const defaultMemory = 512;

/** @throws with every complaint of the validator, and where it is in the file */
export async function loadManifest(path: string): Promise<Manifest> {
  const file = resolve(path);
  const text = readFileSync(file, 'utf8');
  const problems = await findManifestProblems(file, text);
  if (problems.length > 0) throw new Error(`${basename(file)} is not valid:\n  ${problems.join('\n  ')}`);
  const content = readManifestText<Content>(text);

  const modules: Module[] = [];
  for (const [type, definitions] of Object.entries(content.modules ?? {})) {
    if (type === 'function') continue;
    for (const definition of definitions) modules.push({ type, key: definition.key, definition });
  }
  const functions = (content.modules?.function ?? []) as unknown as readonly FunctionDefinition[];
  const byKey = new Map(functions.map((each) => [each.key, each]));
  const scopes = readScopes(content);
  const findFunction = (key: string) => {
    const found = byKey.get(key);
    if (!found) throw new Error(`The manifest has no function ${key}`);
    return found;
  };

  return {
    file,
    folder: dirname(file),
    content,
    appId: content.app.id.replace(/^ari:cloud:ecosystem::app\//, ''),
    scopes,
    egress: readEgress(content),
    entities: content.app.storage?.entities ?? [],
    resources: content.resources ?? [],
    modules,
    functions,
    module: (key) => modules.find((each) => each.key === key),
    modulesOfType: (type) => modules.filter((each) => each.type === type),
    function: findFunction,
    hasScope: (name) => scopes.some((each) => each.name === name),
    memoryOf: (key) => findFunction(key).runtime?.memoryMB ?? content.app.runtime.memoryMB ?? defaultMemory,
  };
}

function readScopes(content: Content): Scope[] {
  const scopes = content.permissions?.scopes ?? [];
  if (Array.isArray(scopes)) return scopes.map((name: string) => ({ name, allowImpersonation: false }));
  return Object.entries(scopes).map(([name, options]) => ({
    name,
    allowImpersonation: (options as { allowImpersonation?: boolean } | null)?.allowImpersonation === true,
  }));
}

function readEgress({ permissions, remotes = [] }: Content): string[] {
  return (permissions?.external?.fetch?.backend ?? []).flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    if ('address' in entry) return [entry.address];
    const base = remotes.find(({ key }) => key === entry.remote)?.baseUrl;
    return typeof base === 'string' ? [base] : [];
  });
}
