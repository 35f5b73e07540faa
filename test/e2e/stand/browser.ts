/**
 * A Chromium to look at the site with: one that is installed, or the one inside the registry package
 * `@sparticuz/chromium`, so that the tests need nothing but `npm ci`.
 */
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import packaged, { inflate } from '@sparticuz/chromium';
import { type BrowserServer, chromium } from 'playwright-core';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome', 'headless_shell'];

/** In a container there is often no user namespace for Chromium's own sandbox, and `/dev/shm` is small. */
const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];

/**
 * Starts a headless Chromium for tests to connect to. Its web security is as it is for people: the packaged one's
 * recommended flags switch that off, and with it what the frame tests look at.
 * @param executable overrides the search, as does the environment variable `CHROMIUM`
 */
export async function launchBrowser(executable = process.env.CHROMIUM): Promise<BrowserServer> {
  const installed = executable ?? findInstalled();
  if (installed) return launch({ executablePath: installed, args: flags });
  const executablePath = await packaged.executablePath();
  try {
    return await launch({ executablePath, args: flags });
  } catch (failure) {
    if (!/shared librar|ENOENT|cannot open/i.test(String(failure))) throw failure;
    const libraries = await unpackLibraries();
    const path = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
    return launch({ executablePath, args: flags, env: { ...process.env, LD_LIBRARY_PATH: path } });
  }
}

/** Chromium, started once more where it crashes while it starts, as it does once in hundreds of times. */
async function launch(options: Parameters<typeof chromium.launchServer>[0]): Promise<BrowserServer> {
  try {
    return await chromium.launchServer(options);
  } catch (failure) {
    if (!/SIGSEGV|SIGTRAP|SIGBUS/.test(String(failure))) throw failure;
    return chromium.launchServer(options);
  }
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...playwrightBrowsers(),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return candidates.find(isExecutable);
}

/** The browsers that `npx playwright install` leaves behind. */
function playwrightBrowsers(): string[] {
  const roots = [process.env.PLAYWRIGHT_BROWSERS_PATH, join(homedir(), '.cache', 'ms-playwright')];
  return roots
    .filter((root): root is string => root !== undefined && existsSync(root))
    .flatMap((root) =>
      readdirSync(root)
        .filter((name) => name.startsWith('chromium-'))
        .flatMap((name) => [join(root, name, 'chrome-linux', 'chrome'), join(root, name, 'chrome-linux64', 'chrome')]),
    );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package carries the system libraries that bare machines lack, and unpacks them on Amazon's only. */
async function unpackLibraries(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  await inflate(join(dirname(entry), '..', '..', 'bin', 'al2023.tar.br'));
  return join(tmpdir(), 'al2023', 'lib');
}
