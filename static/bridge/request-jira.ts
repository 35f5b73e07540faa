/** Apart from `forge.ts`, because the portal never asks Jira itself. */
export { requestJira } from '../../node_modules/@forge/bridge/out/fetch/index.js';
