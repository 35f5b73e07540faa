import { sourcesIn, textOf } from '../wiring/source';

export type Door = 'team' | 'plan' | 'admin' | 'portal';
export const doors: readonly Door[] = ['team', 'plan', 'admin', 'portal'];

/** Where the kinds of asks name the calls that they bring, by what a door spreads of them. */
const callsOfKinds = {
  portalCalls: ['portal-calls'],
  teamCalls: ['team-calls'],
  planCalls: ['team-calls', 'plan-calls'],
};

/** The calls that a door offers, by its source and by those of the kinds of asks. */
export function offeredBy(door: Door): string[] {
  const text = textOf(`src/forge/doors/${door}.ts`);
  const ofKinds = Object.entries(callsOfKinds).flatMap(([name, files]) =>
    text.includes(`...${name},`)
      ? sourcesIn('src/forge/kinds').filter((path) => files.some((file) => path.endsWith(`/${file}.ts`)))
      : [],
  );
  const sources = [text, ...ofKinds.map(textOf)].join('');
  return [...sources.matchAll(/^ {2,4}'([a-z-]+)': \w+\(/gm)].map(([, call]) => call ?? '').sort();
}
