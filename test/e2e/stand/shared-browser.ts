/** The things that all browser tests share, made once for a run: the front end as built, and one browser process. */
import type { TestProject } from 'vitest/node';
import { buildWhatChanged } from '../../../scripts/build';
import { launchBrowser } from './browser';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address at which tests connect to the browser. */
    readonly browserEndpoint: string;
  }
}

export default async function shareBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildWhatChanged();
  const browser = await launchBrowser();
  provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
