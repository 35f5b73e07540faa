/** What runs by itself, as `manifest.yml` names it. */
export { sendOutbox as send } from './forge/outbox/consumer';
export { sweepOutbox as sweep } from './forge/outbox/sweep';
