import { admin } from '../../../src/forge/resolvers/admin';
import { plan } from '../../../src/forge/resolvers/plan';
import { portal } from '../../../src/forge/resolvers/portal';
import { team } from '../../../src/forge/resolvers/team';

const byName = { team, plan, admin, portal };

export type Resolver = keyof typeof byName;
export const resolvers = Object.keys(byName) as Resolver[];

/** The calls that a resolver has handlers for. */
export const offeredBy = (resolver: Resolver): string[] => byName[resolver].calls.toSorted();
