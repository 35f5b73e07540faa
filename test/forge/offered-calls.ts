import { sourcesIn, textOf } from '../wiring/source';

export type Resolver = 'team' | 'plan' | 'admin' | 'portal';
export const resolvers: readonly Resolver[] = ['team', 'plan', 'admin', 'portal'];

/** Where the kinds of asks name the calls that they bring, by what a resolver spreads of them. */
const callsOfKinds = {
  portalCalls: ['portal-calls'],
  teamCalls: ['team-calls'],
  issueCalls: ['issue-calls'],
  planCalls: ['team-calls', 'plan-calls'],
};

/** The calls that a resolver offers, by its source and by those of the kinds of asks. */
export function offeredBy(resolver: Resolver): string[] {
  const text = textOf(`src/forge/resolvers/${resolver}.ts`);
  const ofKinds = Object.entries(callsOfKinds).flatMap(([name, files]) =>
    text.includes(`...${name},`)
      ? sourcesIn('src/forge/kinds').filter((path) => files.some((file) => path.endsWith(`/${file}.ts`)))
      : [],
  );
  const sources = [text, ...ofKinds.map(textOf)].join('');
  return [...sources.matchAll(/^ {2,4}'([a-z-]+)': \w+\(/gm)].map(([, call]) => call ?? '').sort();
}
