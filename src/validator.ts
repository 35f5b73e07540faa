/**
 * The app's validator of workflow transitions, as `manifest.yml` names it: small, because each transition waits for it.
 */
export { validateTransition as validate } from './forge/workflow/validate';
