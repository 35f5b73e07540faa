/** `npm start`: Countersign on the local Forge host, for people, in the middle of the demo's story. */
import { dirname } from 'node:path';
import { start } from 'forge-host/start';
import { buildWhatChanged } from '../scripts/build';
import { demo } from './demo';
import { steps } from './steps';
import { storyMs, tellStory } from './story';

/** Raise it when what the app stores, or what the demo begins with, no longer fits sites that were begun before. */
const stateFormat = '1';

await start(
  {
    ...demo,
    folder: dirname(import.meta.dirname),
    stateFormat,
    build: buildWhatChanged,
    story: { ms: storyMs, tell: tellStory },
    steps,
  },
  'npm start --',
  process.argv.slice(2),
);
