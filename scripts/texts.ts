/** Joins the texts, which lie in `texts/<language>/` by what they are of, into the one file a language that Forge reads. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const sources = join(root, 'texts');

/** The texts of one file: sentences by their keys. */
type Texts = Readonly<Record<string, string>>;

export const languages: readonly string[] = readdirSync(sources, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The files of a language, by their names. */
export const areasOf = (language: string): ReadonlyMap<string, Texts> =>
  new Map(
    readdirSync(join(sources, language))
      .sort()
      .map((name) => [name, JSON.parse(readFileSync(join(sources, language, name), 'utf8'))]),
  );

/** The content of `locales/` for a language: all its texts, sorted by their keys. */
export function joined(areas: ReadonlyMap<string, Texts>): string {
  const from = new Map<string, string>();
  const all: [string, string][] = [];
  for (const [name, texts] of areas) {
    for (const [key, text] of Object.entries(texts)) {
      const other = from.get(key);
      if (other !== undefined) throw new Error(`The text ${key} is both in ${other} and in ${name}`);
      from.set(key, name);
      all.push([key, text]);
    }
  }
  all.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`;
}

export const localeFile = (language: string): string => join(root, 'locales', `${language}.json`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const language of languages) writeFileSync(localeFile(language), joined(areasOf(language)));
}
