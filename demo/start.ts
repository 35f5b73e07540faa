/** `npm start`: Countersign on the local Forge host, for people, in the middle of the demo's story. */
import { dirname } from 'node:path';
import { start } from 'forge-host/start';
import { buildWhatChanged } from '../scripts/build';
import { demo } from './demo';
import { stateFormat } from './state-format';
import { steps } from './steps';
import { storyMs, tellStory } from './story';

await start(
  {
    ...demo,
    folder: dirname(import.meta.dirname),
    stateFormat: stateFormat(),
    build: buildWhatChanged,
    story: { ms: storyMs, tell: tellStory },
    steps,
  },
  'npm start --',
  process.argv.slice(2),
);
