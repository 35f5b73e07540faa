/** The truth of messages: each line of a digest, and all urgent news, was true when its comment was written, whatever had held it up. */
import { expect } from 'vitest';
import { eventsOfTask, type StoredEvent } from '../rough-gates/records';
import { isDigest, toldOn } from '../site/digests';
import type { Site } from '../site/site';
import { type Circumstances, count } from './circumstances';
import type { Engagement } from './commands';

type Known = { readonly title: string; readonly id: string; readonly length: number; readonly isGone: boolean };

/** A command has its instant when it begins, and may be stored, and a comment be written, so much later. */
const slackMs = 180_000;

const asking =
  /^(New|Something is still missing|Asked again|Handed over|Changed or answered by the project team|The date that was asked for is agreed|Another date than was asked for is set|The date that was asked for is not possible|Due soon|Due today|Overdue|Is anything in the way\? Still waiting for you|The project team is held up by this|Still open, but you will get no more reminders of it|No answer yet from .*): /;

const askingAtOnce =
  /^(New task for|Changed, for|The project team has answered, for|Something is still missing, for|Asked again, for) .*: /;

export async function expectTrue(
  site: Site,
  engagement: Engagement,
  now: Circumstances,
  tasks: readonly Known[],
): Promise<void> {
  const byTitle = new Map(tasks.map((task) => [task.title, task]));
  for (const { body, at } of await toldOn(site, engagement)) {
    const isOfDigest = isDigest(body);
    const lines = isOfDigest ? [...body.matchAll(/^\* (.*)$/gm)].map(([, line = '']) => line) : body.split('\n', 1);
    for (const line of lines) {
      const title = /(?:: )(Task \d+)(?: \(.*\))?$/.exec(line)?.[1];
      const task = byTitle.get(title ?? '');
      if (!task) {
        count(now, 'lines of no task');
        continue;
      }
      const states = statesAround(eventsOfTask(site, task.id, task.length), Date.parse(at));
      const isAsking = (isOfDigest ? asking : askingAtOnce).test(line);
      const wanted = isAsking ? 'open' : line.startsWith('Confirmed') ? 'confirmed' : 'withdrawn';
      count(now, `${isOfDigest ? 'lines of digests' : 'urgent news'}: ${wanted}`);
      expect(states, `${at}: ${line}`).toContain(wanted);
      if (task.isGone && now.deleted?.isTold && wanted === 'open')
        expect(Date.parse(at), line).toBeLessThan(now.deleted.at + slackMs);
    }
  }
}

/** The states in which a task was around an instant. */
function statesAround(events: readonly StoredEvent[], instant: number): string[] {
  let state = 'planned';
  const around: string[] = [];
  for (const { at, doc } of events) {
    if (Date.parse(at) > instant) break;
    if (Date.parse(at) >= instant - slackMs) around.push(state);
    state = after(state, doc.what);
  }
  return [...around, state];
}

/** A task may be planned when it is given: it is told of from the day on which it begins. */
function after(state: string, what: string): string {
  switch (what) {
    case 'task-given':
    case 'task-activated':
    case 'task-undone':
    case 'task-returned':
      return 'open';
    case 'task-reassigned':
      return state === 'completed' ? 'completed' : 'open';
    case 'task-completed':
    case 'task-declined':
    case 'task-confirmed':
    case 'task-withdrawn':
      return what.slice('task-'.length);
    default:
      return state;
  }
}
