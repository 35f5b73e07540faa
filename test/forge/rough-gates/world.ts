/** The knowledge of the people of a rough gate's day: what was said to them, and what they sent. */
import type { Random } from 'forge-host/random';
import * as people from '../../../demo/people';
import type { PortalGate, SignGate } from '../../../src/contract/gate/portal-gate';
import type { SignOff } from '../../../src/contract/gate/sign-off';
import type { openEngagement, Site } from '../site/site';
import type { UnrulyJira } from '../site/unruly-jira';
import type { Zones } from '../site/zones';

export type Engagement = Awaited<ReturnType<typeof openEngagement>>;

/** Customers of the engagement, the last of them with a licence; and who has no business with its gates. */
export const customers = [
  people.customerSponsor,
  people.customerUser,
  people.otherCompanyCustomer,
  people.internalCustomer,
] as const;
export const team = [people.projectManager, people.developer, people.projectAdministrator] as const;
export const strangers = [people.bystander, people.outsider] as const;

/** A signature as it was sent, and what was answered. */
export type Signed = { readonly by: string; readonly wanted: SignGate; readonly reply: PortalGate };

/** A deputy's record, as it may have been in force: an answer that was lost may have been a yes. */
export type Deputising = {
  readonly principal: string;
  readonly deputy: string;
  readonly until: string;
  readonly from: number;
  /** The moment at which it had ended for certain. */
  ended: number;
};

export type World = {
  readonly site: Site;
  readonly engagement: Engagement;
  readonly random: Random;
  /** The issues that gates stand on, by key; the second may go, and the app be told of it or not. */
  readonly issues: { readonly id: string; key: string; isDeleted: boolean; isTold?: boolean }[];
  readonly gateIds: string[];
  /** The newest that anybody was shown of a gate: what others may have got hold of. */
  readonly shown: Map<string, PortalGate>;
  readonly signed: Signed[];
  readonly takenBack: SignOff[];
  readonly deputies: Deputising[];
  /** Since when the licensed customer is an issue's reporter. */
  readonly reporterSince: Map<string, number>;
  /** The calls that were sent, to be sent again long after. */
  readonly sent: (() => Promise<unknown>)[];
  /** Functions die, and what Jira told them of a change is lost: it is found at signing and at the transition. */
  readonly isCrashing: boolean;
  readonly jira: UnrulyJira;
  readonly zones: Zones;
  /** Those whose accounts are closed for good, each with the instant. */
  readonly closed: Map<string, number>;
  /** By name and what came of it. */
  readonly tally: Map<string, number>;
};

/** Words that are nowhere else. */
let words = 0;
export const word = (what: string): string => `${what} ${++words}`;

export const count = (tally: World['tally'], key: string): void => void tally.set(key, (tally.get(key) ?? 0) + 1);

/** The final state of gates is counted beside the commands. */
export const inTheEnd = 'in the end ';

/** The customers whose accounts are not closed. */
export const customersLeft = ({ closed }: World): string[] => customers.filter((each) => !closed.has(each));
