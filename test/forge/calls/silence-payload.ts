/** The payloads of calls about who of the customers is silent. */
import { manager, sofia } from '../measures/given';
import { accepted, type Site } from '../site/site';

/** The payload of such a call; undefined for any other. */
export async function silencePayload(
  call: string,
  site: Site,
  { id: engagementId }: { readonly id: string },
  words: string,
): Promise<object | undefined> {
  const shown = async () => accepted(await site.plan(manager, 'show-silence', { engagementId }));
  const spoken = async () => {
    const { revision, today } = await shown();
    return { engagementId, revision, accountId: sofia, on: today, words: `All is well.${words}` };
  };
  switch (call) {
    case 'show-silence': {
      const command = await spoken();
      const isNoted = (await shown()).spoken.some((note) => note.words === command.words);
      if (!isNoted) accepted(await site.plan(manager, 'note-spoken', command));
      return { engagementId };
    }
    case 'note-spoken':
      return spoken();
    case 'set-silence-rules': {
      const { revision } = await shown();
      return { engagementId, revision, rules: { surveys: 2, visits: 10 + (revision % 40), tasks: null, gates: 5 } };
    }
    default:
      return undefined;
  }
}
