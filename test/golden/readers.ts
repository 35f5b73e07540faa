/** Whoever asks: one of each kind of person, and nobody. */
import * as people from '../../demo/people';

const readers = {
  'customer, owner': people.customerSponsor,
  'customer, colleague': people.customerUser,
  'customer, deputy of the colleague': people.bystander,
  'customer of the other engagement': people.otherCompanyCustomer,
  'customer with a licence': people.internalCustomer,
  'project manager': people.projectManager,
  developer: people.developer,
  'project administrator': people.projectAdministrator,
  'licensed outsider': people.outsider,
  'nobody in particular': null,
} as const satisfies Readonly<Record<string, string | null>>;

type Reader = keyof typeof readers;
const all = Object.keys(readers) as Reader[];

/** `as`: who is told so. */
export type Answered = { readonly as: readonly Reader[]; readonly told: unknown };

/**
 * Asks as each of them, and says once what several are told.
 * @param inWords what two replies have in common that differ by chance only
 */
export async function askEach(
  ask: (person: string | null) => Promise<unknown>,
  inWords: (reply: unknown) => unknown,
): Promise<Answered[]> {
  const answers = new Map<string, { as: Reader[]; told: unknown }>();
  for (const reader of all) {
    const told = await ask(readers[reader]);
    const key = JSON.stringify(inWords(told));
    const same = answers.get(key);
    if (same) same.as.push(reader);
    else answers.set(key, { as: [reader], told });
  }
  return [...answers.values()];
}
