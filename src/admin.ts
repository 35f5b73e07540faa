/** The administrators' resolver, as `manifest.yml` names it. */
export { admin as handler } from './forge/resolvers/admin';
