/** The payloads of calls about what counts for customers, and what these need to succeed. */
import type { ScoredMeasure } from '../../../src/contract/survey/measures';
import { commandOn, propose, sofia } from '../measures/given';
import { accepted, type Site } from '../site/site';

/** A target is never proposed as it is already. */
let values = 0;
const another = () => (values++ % 100) + 1;

/** The payload of such a call; undefined for any other. */
export async function measurePayload(
  call: string,
  site: Site,
  engagement: { readonly id: string },
  words: string,
): Promise<object | undefined> {
  const engagementId = engagement.id;
  const measure: ScoredMeasure = 'csat';
  const note = `As agreed.${words}`;
  const proposed = () => propose(site, engagement, measure, another(), note);
  const command = () => commandOn(site, engagement, measure);
  switch (call) {
    case 'show-measures':
    case 'list-measure-history':
    case 'show-what-counts':
      await proposed();
      return { engagementId };
    case 'mark-measure':
      return { engagementId, measure, isMarked: true };
    case 'propose-target':
      return { ...(await command()), value: another(), note };
    case 'withdraw-target':
      await proposed();
      return { ...(await command()), reason: note };
    case 'counter-target':
      await proposed();
      return { ...(await command()), value: another(), note };
    case 'countersign-target':
      await proposed();
      return command();
    case 'accept-target': {
      await proposed();
      const countered = { ...(await command()), value: another(), note };
      accepted(await site.portal(sofia, 'counter-target', countered));
      return command();
    }
    default:
      return undefined;
  }
}
