/**
 * Atlassian's design tokens as style sheets, in light and dark: what Forge's `view.theme.enable()` puts into a frame
 * (developer.atlassian.com/platform/forge/design-tokens-and-theming), made from the themes in `@atlaskit/tokens`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const themes = ['light', 'dark', 'shape', 'spacing', 'typography', 'motion'] as const;
export type Theme = (typeof themes)[number];
export type ColorMode = 'light' | 'dark';

/** The attribute that the themes' selectors look for. */
export const themeAttribute = 'dark:dark light:light motion:motion shape:shape spacing:spacing typography:typography';

const sheets = new Map<Theme, string>();

export function themeSheet(theme: Theme): string {
  const known = sheets.get(theme);
  if (known !== undefined) return known;
  const sheet = readArtifact(theme);
  sheets.set(theme, sheet);
  return sheet;
}

/**
 * Each artifact is a module that exports one string. Node takes the package's files for CommonJS while they are
 * written as ES modules, so the string is read rather than imported.
 */
function readArtifact(theme: Theme): string {
  const root = dirname(createRequire(import.meta.url).resolve('@atlaskit/tokens/package.json'));
  const file = join(root, 'dist', 'esm', 'artifacts', 'themes', `atlassian-${theme}.js`);
  const literal = /export default ("(?:[^"\\]|\\.)*")/.exec(readFileSync(file, 'utf8'))?.[1];
  if (literal === undefined) throw new Error(`No style sheet found in ${file}`);
  return JSON.parse(literal) as string;
}
