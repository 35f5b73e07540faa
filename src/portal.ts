/** The customers' resolver, as `manifest.yml` names it. */
export { portal as handler } from './forge/resolvers/portal';
