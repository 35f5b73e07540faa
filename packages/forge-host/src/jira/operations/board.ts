/** Boards to read, and sprints: Jira Software's api-group-board and api-group-sprint. */
import { changeSprint, fileSprint } from '../acts/sprint';
import { objectBody, queryList, queryNumber } from '../formats/body';
import { created, notFound, ok } from '../formats/reply';
import { allProjects, findProject, projectById } from '../records/project';
import { sprintOf, sprintResource, sprintsOfBoard } from '../resources/sprint';
import type { Call, Operation } from '../rest/operation';
import type { Site } from '../site/site';

type BoardRecord = { readonly id: number; readonly projectId: number; readonly name: string; readonly type: string };

const getAllBoards: Operation = {
  operationId: 'getAllBoards',
  method: 'GET',
  path: '/rest/agile/1.0/board',
  parameters: ['startAt', 'maxResults', 'type', 'name', 'projectKeyOrId'],
  // developer.atlassian.com/cloud/jira/software/rest/api-group-board: granular scopes only.
  scopes: [['read:board-scope:jira-software', 'read:project:jira']],
  run: (call) => {
    const { query } = call;
    const only = query.get('projectKeyOrId');
    const projectId = only === null ? undefined : findProject(call.site, only)?.id;
    const types = queryList(query, 'type');
    const name = (query.get('name') ?? '').toLowerCase();
    const boards = visibleBoards(call).filter(
      (board) =>
        (only === null || board.projectId === projectId) &&
        (types.length === 0 || types.includes(board.type)) &&
        board.name.toLowerCase().includes(name),
    );
    return page(call, boards, (board) => boardResource(call, board));
  },
};

const boardById = (site: Site, id: number): BoardRecord | undefined =>
  site.first<BoardRecord>('SELECT id, projectId, name, type FROM jira_board WHERE id = ?', id);

function visibleBoards(call: Call): BoardRecord[] {
  const visible = new Set(
    allProjects(call.site).flatMap((one) => (call.caller.can('BROWSE_PROJECTS', one.id) ? [one.id] : [])),
  );
  return call.site
    .all<BoardRecord>('SELECT id, projectId, name, type FROM jira_board ORDER BY id')
    .filter((board) => visible.has(board.projectId));
}

function boardResource(call: Call, board: BoardRecord) {
  const project = projectById(call.site, board.projectId);
  return {
    id: board.id,
    self: `${call.site.url}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: project.id,
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.typeKey,
      name: `${project.name} (${project.key})`,
    },
  };
}

const getAllSprints: Operation = {
  operationId: 'getAllSprints',
  method: 'GET',
  path: '/rest/agile/1.0/board/{boardId}/sprint',
  parameters: ['startAt', 'maxResults', 'state'],
  scopes: [['read:sprint:jira-software']],
  run: (call) => {
    const board = visibleBoards(call).find((one) => String(one.id) === call.at('boardId'));
    if (!board)
      throw notFound(
        'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
      );
    const states = queryList(call.query, 'state');
    const sprints = sprintsOfBoard(call.site, board.id).filter(
      (one) => states.length === 0 || states.includes(one.state),
    );
    return page(call, sprints, (sprint) => sprintResource(call.site, sprint));
  },
};

function page<Row>(call: Call, rows: readonly Row[], resource: (row: Row) => unknown) {
  const startAt = queryNumber(call.query, 'startAt', 0);
  const maxResults = Math.min(queryNumber(call.query, 'maxResults', 50), 50);
  const values = rows.slice(startAt, startAt + maxResults).map(resource);
  const isLast = startAt + maxResults >= rows.length;
  return ok({ maxResults, startAt, total: rows.length, isLast, values }, { objects: values.length });
}

// developer.atlassian.com/cloud/jira/software/rest/api-group-sprint: granular scopes only.
const writeScopes = [['write:sprint:jira-software']];

const createSprint: Operation = {
  operationId: 'createSprint',
  method: 'POST',
  path: '/rest/agile/1.0/sprint',
  scopes: writeScopes,
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
  scopes: writeScopes,
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

export const boardOperations: readonly Operation[] = [getAllBoards, getAllSprints, createSprint, partiallyUpdateSprint];
