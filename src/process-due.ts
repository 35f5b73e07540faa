/** The handler of everything whose day has come, as `manifest.yml` names it. */
export { processDue as handler } from './forge/due/consumer';
