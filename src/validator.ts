/** What stands before a transition in a workflow, as `manifest.yml` names it: small, because each transition waits for it. */
export { validateTransition as validate } from './forge/workflow/validate';
