/** The calls that a page makes of the app: which, and as on a bad line. */
import type { Page, Route } from 'playwright-core';

type Sent = { readonly functionKey: string; readonly payload: Record<string, unknown> };

/** The calls of these names that a page makes from now on, as they are sent. */
export function callsOf(page: Page, ...names: readonly string[]): Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/host/invoke')) return;
    const { functionKey, payload } = request.postDataJSON() as Sent;
    if (names.includes(functionKey)) sent.push({ functionKey, payload });
  });
  return sent;
}

/**
 * Lets a page's calls of one name wait, as on a bad line.
 * @returns lets them go on, each as it is told: they arrive, or the line breaks
 */
export async function holdCalls(page: Page, name: string): Promise<(end: 'arrive' | 'break') => Promise<void>> {
  const held: Route[] = [];
  let how: 'arrive' | 'break' | null = null;
  await page.route('**/host/invoke', async (route) => {
    const { functionKey } = route.request().postDataJSON() as Sent;
    if (functionKey !== name || how === 'arrive') await route.continue();
    else if (how === 'break') await route.abort();
    else held.push(route);
  });
  return async (end) => {
    how = end;
    await Promise.all(held.splice(0).map((route) => (end === 'arrive' ? route.continue() : route.abort())));
  };
}
