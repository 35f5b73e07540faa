/**
 * The `__LOCALES__` folder that Forge's packaging puts beside an app's front end and its functions, from the
 * manifest's `translations` (developer.atlassian.com/platform/forge/manifest-reference/translations). The shape is
 * what `@forge/i18n` reads: `i18n-info.json` and one file per locale.
 */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { readManifestText } from './manifest-text';

export type Translations = {
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly fallback: Readonly<Record<string, string | readonly string[]>> & { readonly default: string };
};

type Texts = Readonly<Record<string, unknown>>;

export type Locales = {
  /** File name in `__LOCALES__` → content. */
  readonly files: ReadonlyMap<string, string>;
  /** A text by its key, in the locale or in what that falls back to; undefined where no file has it. */
  text(key: string, locale: string): string | undefined;
};

/**
 * Writes `<dir>/__LOCALES__/…` and gives back `dir`, for `container.appCodeDir`.
 * @param manifest path of the app's manifest; the translations' paths are relative to it
 */
export function writeLocales(dir: string, manifest = 'manifest.yml'): string {
  const folder = join(dir, '__LOCALES__');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of readLocales(manifest).files) writeFileSync(join(folder, name), content);
  return dir;
}

/** The texts as they were read last, and when their files were written: reading them takes longer than most tests. */
const kept = new Map<string, { readonly stamp: string; readonly locales: Locales }>();

/** The texts of an app: the same value until one of its files is written again. */
export function readLocales(manifest = 'manifest.yml'): Locales {
  const file = resolve(manifest);
  const app = readManifestText<App>(readFileSync(file, 'utf8'));
  const resources = (app.translations?.resources ?? []).map(({ key, path }) => ({
    key,
    path: join(dirname(file), path),
  }));
  const stamp = [file, ...resources.map(({ path }) => path)].map(stampOf).join();
  const last = kept.get(file);
  if (last?.stamp === stamp) return last.locales;
  const sources = resources.map(({ key, path }) => ({ key, content: readFileSync(path, 'utf8') }));
  const locales = localesOf(app, sources);
  kept.set(file, { stamp, locales });
  return locales;
}

function stampOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${mtimeNs}/${size}`;
}

type App = { readonly translations?: Translations; readonly modules?: unknown };

function localesOf(
  { translations, modules }: App,
  sources: readonly { readonly key: string; readonly content: string }[],
): Locales {
  if (!translations) return { files: new Map(), text: () => undefined };
  const texts = new Map(sources.map(({ key, content }) => [key, parseTexts(key, content)]));
  const keys = [...new Set(i18nKeys(modules))];
  const info = {
    translations: Object.fromEntries(
      keys.map((key) => [
        key,
        Object.fromEntries([...texts].flatMap(([locale, all]) => pair(locale, findText(all, key)))),
      ]),
    ),
    config: { locales: [...texts.keys()], fallback: translations.fallback },
  };

  const files = new Map(sources.map(({ key, content }) => [`${key}.json`, content]));
  files.set('i18n-info.json', `${JSON.stringify(info, null, 2)}\n`);
  return {
    files,
    text: (key, locale) => {
      const fallback = translations.fallback[locale] ?? [];
      const order = [locale, ...(Array.isArray(fallback) ? fallback : [fallback]), translations.fallback.default];
      for (const each of order) {
        const found = findText(texts.get(each) ?? {}, key);
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}

function parseTexts(locale: string, content: string): Texts {
  try {
    return JSON.parse(content) as Texts;
  } catch (failure) {
    throw new Error(`The translations for ${locale} are not JSON: ${(failure as Error).message}`);
  }
}

/** A key is looked up whole first and then step by step, as `@forge/i18n` does. */
function findText(texts: Texts, key: string): string | undefined {
  let found: unknown = texts[key];
  if (!found) {
    found = key.split('.').reduce<unknown>((at, step) => (isTexts(at) ? at[step] : undefined), texts);
  }
  return typeof found === 'string' ? found : undefined;
}

/** Every `{ i18n: key }` in the modules. */
function i18nKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(i18nKeys);
  if (!isTexts(value)) return [];
  const key = value.i18n;
  return typeof key === 'string' ? [key] : Object.values(value).flatMap(i18nKeys);
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function pair(locale: string, found: string | undefined): [string, string][] {
  return found === undefined ? [] : [[locale, found]];
}
