import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

// The code that a frame loads before its first screen stands, in kilobytes of gzip: `npx tsx static/measure.ts` after a
// build.

type Chunk = {
  readonly file: string;
  readonly imports?: string[];
  readonly css?: string[];
  readonly isEntry?: boolean;
};
type Manifest = Readonly<Record<string, Chunk>>;

export type FirstScreen = { readonly screen: string; readonly script: number; readonly style: number };

/** The first screens of each resource, by the module that the frame is for; sizes in bytes of gzip. */
const screens = {
  team: [
    'issue-panel/issue-panel.tsx',
    'issue-context/issue-context.tsx',
    'project-page/project-page.tsx',
    'project-settings/project-settings.tsx',
  ],
  portal: ['request-panel/request-panel.tsx', 'inbox/inbox.tsx'],
} as const;

export type Resource = keyof typeof screens;
export const resources = Object.keys(screens) as Resource[];

export function measure(resource: Resource): FirstScreen[] {
  const folder = fileURLToPath(new URL(`./dist/${resource}/`, import.meta.url));
  const manifest = JSON.parse(
    readFileSync(new URL(`./dist/${resource}.manifest.json`, import.meta.url), 'utf8'),
  ) as Manifest;
  const size = (file: string) => gzipSync(readFileSync(folder + file), { level: 9 }).length;
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + size(file), 0);
  return screens[resource].map((screen) => {
    const loaded = new Set<string>();
    const visit = (key: string) => {
      if (loaded.has(key)) return;
      loaded.add(key);
      for (const next of manifest[key]?.imports ?? []) visit(next);
    };
    visit('index.html');
    visit(screen);
    const chunks = [...loaded].map((key) => {
      const chunk = manifest[key];
      if (!chunk) throw new Error(`The build of ${resource} has no chunk for ${key}`);
      return chunk;
    });
    return {
      screen: screen.split('/')[0] ?? screen,
      script: sum(new Set(chunks.map(({ file }) => file))),
      style: sum(new Set(chunks.flatMap(({ css = [] }) => css))),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(7);
  for (const resource of resources) {
    for (const { screen, script, style } of measure(resource)) {
      console.log(
        `${resource.padEnd(7)}${screen.padEnd(18)}script${kilobytes(script)} KB  style${kilobytes(style)} KB`,
      );
    }
  }
}
