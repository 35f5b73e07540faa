import { instantText } from '../../../core/calendar/day';
import type { Checkpoint } from '../../../core/survey/checkpoint';
import { followsOccasion, isToBeSent } from '../../../core/survey/due/steps';
import { isPastLastDay } from '../../../core/survey/response';
import type { BackgroundPorts } from '../../ports/ports';
import { retrying } from '../../retry';
import { beginClosing, beginOpening } from './begin';
import { closeInConfidence } from './close-in-confidence';
import { countAnswers } from './count-answers';
import { decideWhoIsAsked } from './decide-who-is-asked';
import { closeRosters, releaseRosters } from './end-rosters';
import { lookAtOccasion } from './look-at-occasion';
import { openCasesAtClose } from './open-cases-at-close';
import { openRosters } from './open-rosters';
import { tellRosters } from './tell-rosters';

/**
 * Takes a checkpoint a step further without anybody's doing, as long as there is something to do: its day has come, who is asked is to be
 * decided, the surveys are to be sent, its last day is over, answers are to be counted. Each step bears being taken twice, and two
 * functions that take it at once. One that follows an occasion is looked at whether or not that is due: an event may have told of it.
 */
export async function processDueCheckpoint(ports: BackgroundPorts, id: string): Promise<void> {
  let isLookedAt = false;
  for (let before = ''; ; ) {
    const [{ value: checkpoint }] = await retrying(ports, () => ports.storage.load([{ kind: 'checkpoint', id }]));
    // Once its last day is over it closes, whatever has become of its occasion, and whether or not Jira can be asked.
    if (checkpoint && !isLookedAt && followsOccasion(checkpoint) && !isPastLastDay(checkpoint, ports.now())) {
      isLookedAt = true;
      await lookAtOccasion(ports, checkpoint);
      continue;
    }
    if (!checkpoint?.nextCheckAt || checkpoint.nextCheckAt > instantText(ports.now()) || !ports.hasTime()) return;
    const at = `${checkpoint.state.name} ${isToBeSent(checkpoint)} ${checkpoint.closesOn} ${checkpoint.closing?.step}`;
    // What did not move will not move now.
    if (at === before) return;
    before = at;
    await takeStep(ports, checkpoint);
  }
}

async function takeStep(ports: BackgroundPorts, checkpoint: Checkpoint): Promise<void> {
  switch (checkpoint.state.name) {
    case 'planned':
      // For an occasion it has been looked.
      return checkpoint.occasion ? undefined : beginOpening(ports, checkpoint);
    case 'opening':
      return decideWhoIsAsked(ports, checkpoint);
    case 'open':
      return isToBeSent(checkpoint) ? openRosters(ports, checkpoint) : beginClosing(ports, checkpoint);
    case 'closing':
      if (checkpoint.closing && checkpoint.closing.step !== 'count') return closeInConfidence(ports, checkpoint);
      await closeRosters(ports, checkpoint);
      if (checkpoint.closing) return closeInConfidence(ports, checkpoint);
      await openCasesAtClose(ports, checkpoint);
      return countAnswers(ports, checkpoint);
    case 'cancelled':
      return releaseRosters(ports, checkpoint);
    case 'closed':
      return tellRosters(ports, checkpoint);
  }
}
