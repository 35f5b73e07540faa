/** The team's resolver, as `manifest.yml` names it. Each file here is a bundle of its own, holding only what it needs. */
export { team as handler } from './forge/resolvers/team';
