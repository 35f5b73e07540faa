import { type PollHistoryLine, pollHistoryWhats } from '../../contract/poll';
import type { Result } from '../../contract/result';
import { accept, refuse } from '../../core/result';
import { accessToItem } from '../access/item';
import { readAtOnce } from '../load-groups';
import type { Ports } from '../ports/ports';

/** The history of a poll, oldest first. Answers are not in it. */
export async function showPollHistory(ports: Ports, pollId: string): Promise<Result<readonly PollHistoryLine[]>> {
  const [{ value: poll }] = await ports.storage.load([{ kind: 'poll', id: pollId }]);
  if (!poll) return refuse('not-found');
  const access = await accessToItem(ports, poll);
  if (!access) return refuse('not-found');
  access.assertOn(poll);
  const to = poll.history.length;
  const events = await ports.storage.loadEvents(pollId, Math.max(1, to - readAtOnce + 1), to);
  return accept(
    events.flatMap(({ what, at, actor: by }) => {
      const said = pollHistoryWhats.find((each) => each === what);
      return said ? [{ what: said, at, by }] : [];
    }),
  );
}
