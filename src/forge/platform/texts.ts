import { join } from 'node:path';
import { __getRuntime } from '@forge/api/out/api/runtime';
import { I18N_BUNDLE_FOLDER_NAME, I18N_INFO_FILE_NAME } from '@forge/i18n/out/constants';
import { TranslationsGetter } from '@forge/i18n/out/translationsGetter';
import type { Language } from '../../contract/engagement';

/** A file that Forge has packed beside the functions: one of `locales/`, or which language stands in for which. */
async function packed(name: string) {
  const { appCodeDir = '' } = __getRuntime().container;
  const { readFile } = process.getBuiltinModule('node:fs').promises;
  return JSON.parse(await readFile(join(appCodeDir, I18N_BUNDLE_FOLDER_NAME, name), 'utf8'));
}

const texts = new TranslationsGetter({
  getI18nInfoConfig: async () => (await packed(I18N_INFO_FILE_NAME)).config,
  getTranslationResource: (language) => packed(`${language}.json`),
});

/**
 * The app's texts by their keys, in a language. They are what `createTranslationFunction` of `@forge/api` says, to which a
 * test holds it: that brings lodash, a tenth of a function's bundle, to look for keys inside others, where ours are flat.
 * @returns says a text, or its key where no language has it
 * @throws TranslationGetterError if the files can't be read
 */
export async function textsOf(language: Language): Promise<(key: string) => string> {
  const inOrder = await texts.getTranslationsByLocaleLookupOrder(language);
  return (key) => {
    for (const { translations } of inOrder) {
      const text = translations[key];
      if (typeof text === 'string') return text;
    }
    return key;
  };
}
