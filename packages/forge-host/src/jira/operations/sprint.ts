/** Sprints to write: Jira Software's api-group-sprint. */
import { changeSprint, fileSprint } from '../acts/sprint';
import { objectBody } from '../formats/body';
import { created, notFound, ok } from '../formats/reply';
import { sprintOf, sprintResource } from '../resources/sprint';
import type { Call, Operation } from '../rest/operation';
import { boardById } from './board';

// developer.atlassian.com/cloud/jira/software/rest/api-group-sprint: granular scopes only.
const scopes = [['write:sprint:jira-software']];

const createSprint: Operation = {
  operationId: 'createSprint',
  method: 'POST',
  path: '/rest/agile/1.0/sprint',
  scopes,
  run: (call) => {
    const { originBoardId } = objectBody(call.body);
    const boardId = Number(originBoardId);
    if (!mayManage(call, boardId)) throw notFound('The board does not exist, or you may not manage its sprints.');
    return created(sprintResource(call.site, fileSprint(call, boardId, call.body)));
  },
};

const partiallyUpdateSprint: Operation = {
  operationId: 'partiallyUpdateSprint',
  method: 'POST',
  path: '/rest/agile/1.0/sprint/{sprintId}',
  scopes,
  run: (call) => {
    const id = call.at('sprintId');
    const sprint = /^\d+$/.test(id) ? sprintOf(call.site, Number(id)) : undefined;
    if (!sprint || !mayManage(call, sprint.boardId)) {
      throw notFound('The sprint does not exist, or you may not manage it.');
    }
    return ok(sprintResource(call.site, changeSprint(call, sprint, call.body)), { objects: 1 });
  },
};

function mayManage(call: Call, boardId: number): boolean {
  const board = Number.isSafeInteger(boardId) ? boardById(call.site, boardId) : undefined;
  return board !== undefined && call.caller.can('MANAGE_SPRINTS_PERMISSION', board.projectId);
}

export const sprintOperations: readonly Operation[] = [createSprint, partiallyUpdateSprint];
