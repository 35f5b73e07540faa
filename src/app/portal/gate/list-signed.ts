import type { ListSigned, SignedLine, SignedPage } from '../../../contract/gate/portal-gate';
import type { SignOff } from '../../../contract/gate/sign-off';
import type { Result } from '../../../contract/result';
import { OwnSignature } from '../../../core/access/own-signature';
import { type Gate, type Round, roundId } from '../../../core/gate/gate';
import { countsNow } from '../../../core/gate/outcome';
import { accept, refuse } from '../../../core/result';
import { provedIn } from '../../access/customer';
import type { Caller } from '../../caller';
import { loadGroups } from '../../load-groups';
import { type NameOf, namesOf } from '../../names-of';
import type { Ports } from '../../ports/ports';
import { fullPage } from '../full-page';

/**
 * All that a customer has signed in an engagement, or that was signed for them, or what they signed for others: newest first,
 * a page at a time. However long ago it was, and whoever is asked now, it stays theirs to see.
 */
export async function listSigned(
  ports: Ports,
  caller: Caller,
  { engagementId, as, after }: ListSigned,
): Promise<Result<SignedPage>> {
  const proved = await provedIn(ports, caller, engagementId);
  if (!proved.ok) return proved;
  const find = async (cursor: string | undefined) => {
    const found = await ports.storage.listSignOffs({ engagementId, accountId: caller.accountId, as }, cursor);
    return found && { rows: found.signOffs, cursor: found.cursor };
  };
  const page = await fullPage(find, after, ports.hasTime);
  if (!page) return refuse('not-found');
  const own = page.rows.flatMap((signOff) => {
    const proof = OwnSignature.of(proved.value.customer, signOff);
    return proof ? [{ proof, signOff }] : [];
  });
  const found = await loadGroups(ports, {
    gate: own.map(({ signOff }) => signOff.gateId),
    round: own.map(({ signOff }) => roundId(signOff.gateId, signOff.round)),
  });
  const named = await namesOf(
    ports,
    own.flatMap(({ signOff }) => (signOff.onBehalfOf === null ? [] : [signOff.by, signOff.onBehalfOf])),
  );
  const signed = own.map(({ proof, signOff }) => {
    const round = found.round.get(roundId(signOff.gateId, signOff.round));
    return signedLine(proof, signOff, { gate: found.gate.get(signOff.gateId), round, as }, named);
  });
  return accept({ signed, next: page.cursor ?? null });
}

type About = { readonly gate: Gate | undefined; readonly round: Round | undefined; readonly as: ListSigned['as'] };

function signedLine(proof: OwnSignature, signOff: SignOff, { gate, round, as }: About, named: NameOf): SignedLine {
  proof.assertIs(signOff);
  const { id, gateId, version, outcome, at, by, onBehalfOf } = signOff;
  const person = as === 'deputy' ? onBehalfOf : by;
  return {
    id,
    gateId,
    title: round?.content.title ?? '',
    version,
    round: signOff.round,
    outcome,
    at,
    person: onBehalfOf === null || person === null ? null : named(person),
    isInForce: gate !== undefined && countsNow(gate, signOff.id),
  };
}
