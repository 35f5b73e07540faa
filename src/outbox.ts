/** The functions that run by themselves, as `manifest.yml` names them. */
export { sendOutbox as send } from './forge/outbox/consumer';
export { sweepAll as sweep } from './forge/outbox/sweep';
