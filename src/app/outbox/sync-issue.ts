import canonicalize from 'canonicalize';
import { propertyNow } from '../issue/property-now';
import { type BackgroundPorts, Refused } from '../ports';
import { retrying } from '../retry';

const roundsAtMost = 5;

/**
 * Writes an issue's entity property from what storage holds now, and again if that changed while it was being
 * written: so whichever of several writers comes last leaves the truth.
 */
export async function syncIssue(ports: BackgroundPorts, issueId: string): Promise<'done'> {
  let written: string | undefined;
  for (let round = 0; round < roundsAtMost; round++) {
    const property = await retrying(ports, () => propertyNow(ports, issueId));
    const text = canonicalize(property);
    if (text === written) return 'done';
    try {
      await ports.asApp.writeIssueProperty(issueId, property);
    } catch (error) {
      // An issue that is gone needs no property.
      if (error instanceof Refused && error.status === 404) return 'done';
      throw error;
    }
    written = text;
  }
  return 'done';
}
