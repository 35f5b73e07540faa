/** The package's own start command: runs the app of a folder that says in `on-host.ts` how it wants to be run. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppToStart, start } from './start';

const command = 'npm start -w forge-host --';
const usage = `Say which app to run, by its folder: ${command} --app FOLDER [options]`;

async function main([flag, folder, ...args]: readonly string[]): Promise<void> {
  if (flag !== '--app' || folder === undefined) return refuse(usage);
  const file = join(resolve(folder), 'on-host.ts');
  if (!existsSync(file)) return refuse(`There is no ${file}, which would say how to run the app there`);
  const { app } = (await import(pathToFileURL(file).href)) as { app?: AppToStart };
  if (!app) return refuse(`${file} exports no "app"`);
  await start(app, `${command} --app ${folder}`, args);
}

function refuse(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

await main(process.argv.slice(2));
