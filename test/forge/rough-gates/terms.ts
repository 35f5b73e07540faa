/** Terms of gates, good and bad, from a seed. */
import canonicalize from 'canonicalize';
import type { Random } from 'forge-host/random';
import type { GateRule, GateTerms, Signatory } from '../../../src/contract/gate/terms';
import { gateTerms } from '../site/gates';
import { customers, word } from './world';

const day = 24 * 60 * 60 * 1000;

export function anyTerms(random: Random, now: number): GateTerms {
  const signatories = anySignatories(random);
  const lapse = random.pick(['wait', 'wait', 'expire', 'deem', 'deem'] as const);
  const due = lapse === 'expire' || random.chance(0.3) ? 1 + random.integer(6) : null;
  return gateTerms({
    title: word('Gate'),
    criteria: Array.from({ length: 1 + random.integer(3) }, (_, number) => ({
      text: `Criterion ${number + 1}`,
      priority: random.pick(['must', 'should'] as const),
    })),
    signatories,
    rule: anyRule(random, signatories.length),
    // Silence does not count where people sign one after another.
    order: lapse === 'deem' ? 'parallel' : random.pick(['parallel', 'parallel', 'sequence'] as const),
    due: due === null ? null : new Date(now + due * day).toISOString().slice(0, 10),
    lapse,
    mode: random.pick(['block', 'block', 'block', 'require-reason', 'advise'] as const),
    ...(random.chance(0.3) ? { allowsConcessions: true } : {}),
    isUrgent: random.chance(0.3),
  });
}

/** Other terms than these: other words, which ask for new signatures, or other people, which need not. */
export function otherTerms(random: Random, terms: GateTerms): GateTerms {
  if (random.chance(0.4)) return { ...terms, title: word('Gate') };
  if (random.chance(0.2)) return { ...terms, allowsConcessions: terms.allowsConcessions ? undefined : true };
  if (random.chance(0.4)) return lesser(random, terms);
  const signatories = anySignatories(random);
  return { ...terms, signatories, rule: anyRule(random, signatories.length) };
}

/** Terms that ask for less in one part, where they can. */
const lesser = (random: Random, terms: GateTerms): GateTerms =>
  random.pick<GateTerms>([
    { ...terms, mode: 'require-reason' },
    { ...terms, mode: 'advise' },
    { ...terms, rule: { kind: 'any' } },
    { ...terms, signatories: terms.signatories.slice(1) },
    { ...terms, criteria: terms.criteria.slice(1) },
    { ...terms, criteria: terms.criteria.map(({ text }) => ({ text, priority: 'should' })) },
    { ...terms, covers: terms.covers.slice(1) },
    { ...terms, lapse: 'deem', order: 'parallel' },
  ]);

/** Whether terms ask for less than others: only what leaves no doubt. */
export function asksForLess(before: GateTerms, after: GateTerms): boolean {
  const named = ({ signatories }: GateTerms) =>
    signatories.map((each) => canonicalize({ ...each, isRequired: 0, step: 0 }));
  const modes = ['advise', 'require-reason', 'block'];
  const priorityOf = (text: string) => after.criteria.find((each) => each.text === text)?.priority;
  return (
    modes.indexOf(after.mode) < modes.indexOf(before.mode) ||
    named(before).some((each) => !named(after).includes(each)) ||
    (before.rule.kind === 'all' && after.rule.kind !== 'all') ||
    before.covers.some((field) => !after.covers.includes(field)) ||
    before.criteria.some(({ text, priority }) => (priorityOf(text) ?? 'should') !== priority || !priorityOf(text)) ||
    (after.allowsConcessions === true && before.allowsConcessions !== true) ||
    (after.lapse === 'deem' && before.lapse !== 'deem')
  );
}

function anySignatories(random: Random): Signatory[] {
  const signatoryFields = () => ({ isRequired: random.chance(0.4), step: 1 + random.integer(3) });
  if (random.chance(0.1)) return [{ kind: 'role', role: 'user', ...signatoryFields() }];
  const chosen = customers.filter(() => random.chance(0.6));
  return (chosen.length > 0 ? chosen : [random.pick(customers)]).map((accountId) => ({
    kind: 'person',
    accountId,
    ...signatoryFields(),
  }));
}

/** Now and then one that can't be met. */
function anyRule(random: Random, people: number): GateRule {
  const kind = random.pick(['any', 'all', 'all', 'quorum', 'named'] as const);
  return kind === 'any' || kind === 'all' ? { kind } : { kind, count: 1 + random.integer(people + 0.2) };
}
