/** What is done when its time has come, as `manifest.yml` names it. */
export { processDue as handler } from './forge/due/consumer';
