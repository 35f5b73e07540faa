import { type Response, responseId } from '../../../core/survey/response';
import { loadGroups } from '../../load-groups';
import type { Ports } from '../../ports/ports';

/**
 * Responses as they are now: an index lags behind, and has what somebody said before they changed it or took it back. What a person has
 * taken back is shown to nobody.
 * @param found by a query
 */
export async function asTheyAre(ports: Ports, found: readonly Response[]): Promise<Response[]> {
  const ids = found.map(({ checkpointId, accountId }) => responseId(checkpointId, accountId));
  const { response } = await loadGroups(ports, { response: ids });
  return ids.flatMap((id) => response.get(id) ?? []);
}
