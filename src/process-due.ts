/** The handler of what has come due, but for surveys, as `manifest.yml` names it. */
export { processDue as handler } from './forge/due/consumer';
