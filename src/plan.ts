/** The resolver of the project's plan, as `manifest.yml` names it. */
export { plan as handler } from './forge/resolvers/plan';
