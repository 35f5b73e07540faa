import type { SignOff } from '../../contract/gate/sign-off';
import type { ProvedCustomer } from './proved-customer';

/**
 * Proof that a signature is a proved customer's: they gave it, or it was given for them. What somebody has signed stays
 * theirs to see, up to the round in which they did, whoever is asked since.
 */
export class OwnSignature {
  readonly #gateId: string;
  readonly #signOffId: string;

  private constructor(
    readonly round: number,
    { id, gateId }: SignOff,
  ) {
    this.#gateId = gateId;
    this.#signOffId = id;
  }

  static of(customer: ProvedCustomer, signOff: SignOff): OwnSignature | undefined {
    customer.assertOf(signOff);
    const { round, by, onBehalfOf } = signOff;
    return [by, onBehalfOf].includes(customer.accountId) ? new OwnSignature(round, signOff) : undefined;
  }

  /** @throws for another gate */
  assertOn(gate: { readonly id: string }): void {
    if (gate.id !== this.#gateId) throw new Error('A signature on one gate does not show another');
  }

  /** @throws for another signature */
  assertIs(signOff: { readonly id: string }): void {
    if (signOff.id !== this.#signOffId) throw new Error('A proof for one signature does not show another');
  }
}
