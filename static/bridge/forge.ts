/**
 * The parts of `@forge/bridge` that this UI uses. The package's own index pulls in all of them (CommonJS, 6 KB gzip
 * more), so the inner modules are named one by one; a version that moves them fails the build.
 */
import { router } from '../../node_modules/@forge/bridge/out/router/router.js';
import { createHistory } from '../../node_modules/@forge/bridge/out/view/createHistory.js';
import { getContext } from '../../node_modules/@forge/bridge/out/view/getContext.js';
import { theme } from '../../node_modules/@forge/bridge/out/view/theme.js';

export { showFlag } from '../../node_modules/@forge/bridge/out/flag/flag.js';
export { getTranslations } from '../../node_modules/@forge/bridge/out/i18n/index.js';
export { makeInvoke } from '../../node_modules/@forge/bridge/out/invoke/invoke.js';
export type { FullContext } from '../../node_modules/@forge/bridge/out/types.js';
export { router };
export const view = { createHistory, getContext, theme };
