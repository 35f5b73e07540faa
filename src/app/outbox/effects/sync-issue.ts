import canonicalize from 'canonicalize';
import { propertyNow } from '../../issue/property-now';
import { Refused } from '../../ports/failure';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { engagementOfIssue } from './concern';
import type { EffectRules } from './effect-rules';

const attemptsAtMost = 5;

/** Brings an issue's entity property in line with storage. */
export const syncIssue: EffectRules<'sync-issue'> = {
  isIdempotent: true,
  // Each writes what storage holds at that moment: whichever comes last leaves the truth.
  followsEarlier: null,
  notBefore: null,
  whenRefused: {
    leadsTo: 'trouble',
    kind: 'issue-property',
    // A workflow hides a transition by it, and of what is settled there may be no next command that copies it again.
    isTriedDaily: true,
    concerns: (ports, { issueId }) => engagementOfIssue(ports, issueId),
  },
  perform: (ports, { effect }) => writeProperty(ports, effect.issueId),
};

/**
 * Writes the property from what storage holds now, and again if that changed while it was being written: so whichever of
 * several writers comes last leaves the truth.
 */
async function writeProperty(ports: BackgroundPorts, issueId: string): Promise<'done'> {
  let written: string | undefined;
  for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
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
