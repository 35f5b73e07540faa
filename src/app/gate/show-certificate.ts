import type { Certificate } from '../../contract/gate/certificate';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import type { Ports } from '../ports/ports';
import { certificateOf } from './certificate';
import { gateToSee } from './handle-gate-command';
import { recordOf } from './history';

/** The certificate of a gate, for whoever of the team may see it. */
export async function showTeamCertificate(
  ports: Ports,
  gateId: string,
  projectKey: string | null,
): Promise<Result<Certificate>> {
  const allowed = await gateToSee(ports, gateId);
  if (!allowed.ok) return allowed;
  const { gate, access } = allowed.value;
  const [{ value: engagement }] = await ports.storage.load([{ kind: 'engagement', id: gate.engagementId }]);
  if (!engagement) return refuse('not-found');
  return accept(await certificateOf(ports, access, await recordOf(ports, gate), engagement, projectKey));
}
