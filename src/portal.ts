/** The customers' door, as `manifest.yml` names it: nothing of the team's is in its bundle. */
export { portal as handler } from './forge/doors/portal';
