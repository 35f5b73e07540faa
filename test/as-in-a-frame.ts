/** Lets tests import components of the front end, which they don't draw: what a browser and Forge have there for them. */
import { createRequire } from 'node:module';

// Atlaskit's components require their style sheets.
createRequire(import.meta.url).extensions['.css'] = () => undefined;

// `@forge/bridge` looks for its bridge when it is loaded.
Object.assign(globalThis, {
  __bridge: {
    callBridge: () => {
      throw new Error('A test has called Jira through the bridge');
    },
  },
});
