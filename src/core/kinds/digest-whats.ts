import type { LineRule } from '../ask/told';
import { toldRules } from './ask-kinds';
import { deputyDigestWhats } from './deputy-news';
import { outcomeDigestWhats } from './outcome-news';
import { targetDigestWhats } from './target-news';

/** All that a digest can say, of every kind, of what customers raise, of deputies and of targets: `digest.<what>` in `locales/`. */
export const digestWhats: ReadonlyMap<string, LineRule> = new Map(
  [
    ...Object.values(toldRules()).map(({ digestWhats }) => digestWhats),
    outcomeDigestWhats,
    deputyDigestWhats,
    targetDigestWhats,
  ].flatMap((whats) => Object.entries<LineRule>(whats)),
);
