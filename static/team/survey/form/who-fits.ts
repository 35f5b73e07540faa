import type {
  CustomerKind,
  CustomerRole,
  CustomerStakeholder,
  EngagementSummary,
} from '../../../../src/contract/engagement';
import type { PlanDraft } from './draft';

type Chosen = Pick<PlanDraft, 'roles' | 'kinds' | 'people'>;
type Engagement = Pick<EngagementSummary, 'customers' | 'absent'>;

const fits = ({ accountId, roles, kind }: CustomerStakeholder, chosen: Chosen): boolean =>
  (chosen.roles.length === 0 || roles.some((role) => chosen.roles.includes(role))) &&
  (chosen.kinds.length === 0 || chosen.kinds.includes(kind)) &&
  (chosen.people.length === 0 || chosen.people.includes(accountId));

/** The people who fit an audience now: each once, in however many engagements. `absent` can't take part in any of them. */
export type Fitting = { readonly people: number; readonly absent: number };

export function whoFits(engagements: readonly Engagement[], chosen: Chosen): Fitting {
  const all = new Set<string>();
  const present = new Set<string>();
  for (const { customers, absent } of engagements) {
    for (const customer of customers.filter((each) => fits(each, chosen))) {
      all.add(customer.accountId);
      if (!absent.some(({ accountId }) => accountId === customer.accountId)) present.add(customer.accountId);
    }
  }
  return { people: present.size, absent: all.size - present.size };
}

/** So many fit who have this role, of the kinds that are chosen. */
export const countOfRole = (
  engagements: readonly Engagement[],
  role: CustomerRole,
  { kinds, people }: Chosen,
): number => whoFits(engagements, { roles: [role], kinds, people }).people;

/** So many fit of this kind, with the roles that are chosen. */
export const countOfKind = (
  engagements: readonly Engagement[],
  kind: CustomerKind,
  { roles, people }: Chosen,
): number => whoFits(engagements, { roles, kinds: [kind], people }).people;

/** A word of advice on an audience; null where there is none to give. @param fewest the people whom confidence takes */
export function adviceOn({ people }: Fitting, mode: PlanDraft['mode'], fewest: number): 'nobody' | 'too-few' | null {
  if (people === 0) return 'nobody';
  return mode === 'confidential' && people < fewest ? 'too-few' : null;
}
