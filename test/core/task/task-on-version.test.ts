import { describe, expect, it } from 'vitest';
import { teamView } from '../../../src/app/task/team-view';
import { Granted } from '../../../src/core/access/shown';
import { BrowsableProject, ItemAccess } from '../../../src/core/access/team';
import { inboxOf } from '../../../src/core/ask/inbox';
import { effectsOf } from '../../../src/core/outbox/task-effects';
import { raisedBy } from '../../../src/core/raid/raise';
import { placeOfTask } from '../../../src/core/task/task-entry';
import { recordOf, valueIn } from '../../../src/forge/storage/stored-forms';
import * as g from './given';

const onVersion = { subject: { kind: 'version', versionId: '40001' } } as const;
const task = g.taskAfter(g.given(onVersion));

describe('a task that stands on a version', () => {
  it('says so in the inbox of its owner', () => {
    expect(placeOfTask(task, inboxOf(task))).toMatchObject({ on: { versionId: '40001' } });
  });
  it('is stored under it, and read as it was', () => {
    const record = recordOf('task', task.id, task, 1, g.at);
    expect(record).toMatchObject({ subject: 'version:40001' });
    expect(valueIn('task', record)).toMatchObject(task);
  });
  it('is shown to the team with the version, to who may browse the project', () => {
    const project = BrowsableProject.of(Granted.shown({ projectId: task.projectId }, new Set(['BROWSE_PROJECTS'])));
    const access = project && ItemAccess.inProject(project);
    if (!access) throw new Error('Who may browse a project has access to what is in it');
    expect(teamView(access, task, g.engagement, Date.parse(g.at)).subject).toEqual(onVersion.subject);
    expect(() => teamView(access, g.taskAfter(g.given()), g.engagement, Date.parse(g.at))).toThrow();
  });
  it('has no issue to bring in line, nor one that what it raises came up with', () => {
    const stuck = g.taskAfter(g.given(onVersion), g.stuck);
    expect(effectsOf(g.engagement, stuck, g.stuck, false)).toEqual([]);
    const raised = raisedBy(stuck, g.stuck, { idOf: String, reference: () => 'CS1' });
    expect(raised).toMatchObject([{ origin: { ask: { kind: 'task', id: task.id }, issueId: null } }]);
  });
});
