import { instantText } from '../../../core/calendar/day';
import { accept } from '../../../core/result';
import { inState, isOver, nextLook } from '../../../core/survey/recovery/case';
import { endOf } from '../../../core/survey/recovery/ends';
import { theApp } from '../../caller';
import type { BackgroundPorts } from '../../ports/ports';
import { endCase } from '../../survey/recovery/end-case';
import { inOwnUnit } from './step';

/** Looks once a day whether a case that is not over has ended by itself: its customer is gone, or has not answered a reply in time. */
export const processDueCase = async (ports: BackgroundPorts, id: string): Promise<void> =>
  inOwnUnit(ports, async (work) => {
    const [{ value: found }] = await work.load({ kind: 'recovery', id });
    const at = instantText(ports.now());
    if (!found || isOver(found) || found.nextCheckAt === null || found.nextCheckAt > at) return accept(undefined);
    const [{ value: engagement }] = await work.load({ kind: 'engagement', id: found.engagementId });
    const end = endOf(found, engagement, at);
    if (end === undefined) {
      work.save('recovery', id, { ...found, nextCheckAt: nextLook(at) });
      return accept(undefined);
    }
    const by = { actor: theApp, at };
    await endCase(work, inState(found, end, at), { ...by, what: `case-${end}` });
    return accept(undefined);
  });
