import { describe, expect, it } from 'vitest';
import { syncIssue } from '../../../src/app/outbox/effects/sync-issue';
import { Refused } from '../../../src/app/ports/failure';
import type { BackgroundPorts } from '../../../src/app/ports/ports';
import type { Ref } from '../../../src/app/ports/stored';
import { issueIdOf } from '../../../src/core/ask/subject';
import type { IssueProperty } from '../../../src/core/issue/issue-property';
import { unsent } from '../../../src/core/outbox/unsent';
import * as g from '../../core/task/given';

/** An issue with one task, and a Jira in which `onWrite` happens while the property is being written. */
function issueWith(onWrite: (write: number, become: (task: ReturnType<typeof g.taskAfter>) => void) => void) {
  let task = g.taskAfter(g.given());
  const written: IssueProperty[] = [];
  const load = async (refs: readonly Ref[]) =>
    refs.map(({ kind }) => ({
      etag: 1,
      value:
        kind === 'issue'
          ? { issueId: issueIdOf(task.subject), projectId: task.projectId, asks: { task: [task.id] } }
          : task,
    }));
  const ports = {
    storage: { load },
    asApp: {
      writeIssueProperty: async (_issueId: string, property: IssueProperty) => {
        written.push(property);
        onWrite(written.length, (next) => {
          task = next;
        });
      },
    },
    now: () => Date.parse('2026-11-23T09:00:00Z'),
    pause: async () => {},
    chance: () => 0,
    hasTime: () => true,
  } as unknown as BackgroundPorts;
  const issueId = issueIdOf(task.subject) ?? '';
  const entry = { id: 'item.1.0', effect: { kind: 'sync-issue', issueId }, reference: '', ...unsent(0) } as const;
  return { written, sync: () => syncIssue.perform(ports, entry, null, async () => {}) };
}

describe('writing an issue’s property', () => {
  it('is done once when nothing changes', async () => {
    const { sync, written } = issueWith(() => {});
    await sync();
    expect(written).toMatchObject([{ openTasks: 1 }]);
  });
  it('is done again when an act came in between, so that the newer state stands', async () => {
    const { sync, written } = issueWith((write, become) => {
      if (write === 1) become(g.taskAfter(g.given(), g.completed));
    });
    await sync();
    expect(written).toMatchObject([{ openTasks: 1 }, { openTasks: 0, waitingOnTeam: 1 }]);
  });
  it('ends even if the issue never comes to rest', async () => {
    const { sync, written } = issueWith((write, become) => {
      become(write % 2 ? g.taskAfter(g.given(), g.completed) : g.taskAfter(g.given()));
    });
    await sync();
    expect(written.length).toBeLessThan(10);
  });
  it('needs no issue: one that is gone has no property', async () => {
    const { sync } = issueWith(() => {
      throw new Refused(404, 'Issue does not exist');
    });
    await expect(sync()).resolves.toBe('done');
  });
});
