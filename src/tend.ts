/** What is done when its time has come, as `manifest.yml` names it. */
export { tendDue as look } from './forge/tend/consumer';
