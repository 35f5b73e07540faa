import type { FollowUpWords, WriteFollowUp, WriteReading } from '../../../contract/survey/team-survey';
import type { Attribution } from '../../../core/audit/event';
import { accept, refuse } from '../../../core/result';
import { type Checkpoint, hasCounted, readCheckpoint } from '../../../core/survey/checkpoint';
import { checkFollowUp, followedUp, type KeptQuote } from '../../../core/survey/reading/follow-up';
import { emptySeries, withReading } from '../../../core/survey/series';
import { sharedNumbers } from '../../../core/survey/shared/shared-numbers';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { applyCheckpointEvent } from '../apply-checkpoint-event';
import { handle } from '../handle';
import { quotedIn } from '../said/quoted-in';

/** The commands of the team on the results of a closed checkpoint. */
export const readingCommands = {
  /** Writes what the team reads in the results, what it does about it, and what it tells those who were asked. */
  read: async (ports: Ports, caller: Caller, projectId: string, command: WriteReading) => {
    // What Jira shows the writer is looked at once for all attempts.
    const issue = command.issueKey === '' ? null : await ports.asUser.issue(command.issueKey);
    return handle(ports, caller, projectId, 'write-reading', command, {
      rule: (checkpoint, wanted) => {
        if (checkpoint.state.name !== 'closed') return refuse('checkpoint-not-closed');
        if (!hasCounted(checkpoint)) return refuse('results-lost');
        if (issue === undefined) return refuse('issue-unknown', { field: 'issueKey' });
        const isReasonMissing = wanted.issueKey === '' && wanted.whyNoAction === '';
        return isReasonMissing
          ? refuse('field-missing', { field: 'whyNoAction' })
          : checkFollowUp(wanted, checkpoint.followUp);
      },
      write: async (_ports, work, checkpoint, wanted, by, seen) => {
        const [{ value: series = emptySeries(projectId) }] = await work.load({ kind: 'survey-series', id: projectId });
        work.save('survey-series', projectId, withReading(series, checkpoint.id));
        const { text, whyNoAction } = wanted;
        const written = { by: by.actor, at: by.at };
        const named = issue ? { id: issue.id, key: issue.key } : null;
        const read = readCheckpoint(checkpoint, { text, issue: named, whyNoAction, ...written });
        const quotes = await quotedIn(ports, work, seen, checkpoint, wanted.quotes);
        if (!quotes.ok) return quotes;
        const after = withFollowUp(read, wanted, by, quotes.value);
        const facts = { issue: named, ...wordsIn(wanted) };
        return accept(applyCheckpointEvent(work, after, 'checkpoint-read', by, facts));
      },
    });
  },

  /** Tells those who were asked what follows, later than the reading or in other words than before. */
  followUp: (ports: Ports, caller: Caller, projectId: string, command: WriteFollowUp) =>
    handle(ports, caller, projectId, 'write-follow-up', command, {
      rule: ({ reading, followUp }, wanted) =>
        reading === null ? refuse('checkpoint-not-closed') : checkFollowUp(wanted, followUp),
      write: async (_ports, work, checkpoint, wanted, by, seen) => {
        const quotes = await quotedIn(ports, work, seen, checkpoint, wanted.quotes);
        if (!quotes.ok) return quotes;
        const after = withFollowUp(checkpoint, wanted, by, quotes.value);
        return accept(applyCheckpointEvent(work, after, 'checkpoint-followed-up', by, wordsIn(wanted)));
      },
    }),
};

/**
 * The checkpoint with a follow-up, of which everybody who was asked is to be told where it says something new. The numbers that are shared are
 * those of its close: no answer is taken since.
 */
function withFollowUp(
  checkpoint: Checkpoint,
  wanted: FollowUpWords,
  { actor: by, at }: Attribution,
  quotes: readonly KeptQuote[],
): Checkpoint {
  const { followUp } = checkpoint;
  const numbers = wanted.sharesNumbers ? sharedNumbers(checkpoint, wanted.withheld) : null;
  const after = followedUp(wanted, followUp, { by, at, numbers, quotes });
  const isNews = after.toldAt !== (followUp?.toldAt ?? null);
  return { ...checkpoint, followUp: after, nextCheckAt: isNews ? at : checkpoint.nextCheckAt };
}

/** The words that are told: a history keeps each of them, and of quotes which they were. */
const wordsIn = ({ followUp, sharesNumbers, withheld = [], quotes = [] }: FollowUpWords) =>
  followUp === ''
    ? {}
    : {
        words: followUp,
        sharesNumbers,
        ...(sharesNumbers && withheld.length > 0 && { withheld: withheld.join(' ') }),
        ...(quotes.length > 0 && { quotes: quotes.map(({ id, key }) => `${id} ${key}`) }),
      };
