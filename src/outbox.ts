/** What runs by itself, as `manifest.yml` names it. */
export { sendOutbox as send } from './forge/outbox/consumer';
export { sweepAll as sweep } from './forge/outbox/sweep';
