import type { Site } from '../site/site';

export type SprintRecord = {
  readonly id: number;
  readonly boardId: number;
  readonly name: string;
  readonly state: 'closed' | 'active' | 'future';
  readonly startAt: number | null;
  readonly endAt: number | null;
  readonly completeAt: number | null;
  readonly goal: string;
};

const columns = 'id, boardId, name, state, startAt, endAt, completeAt, goal';

export function addSprint(site: Site, sprint: Omit<SprintRecord, 'id'>): SprintRecord {
  const id = site.nextId('sprint', 1);
  site.run(
    `INSERT INTO jira_sprint (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    sprint.boardId,
    sprint.name,
    sprint.state,
    sprint.startAt,
    sprint.endAt,
    sprint.completeAt,
    sprint.goal,
  );
  return { ...sprint, id };
}

export function sprintOf(site: Site, id: number): SprintRecord | undefined {
  return site.first<SprintRecord>(`SELECT ${columns} FROM jira_sprint WHERE id = ?`, id);
}

export function writeSprint(site: Site, sprint: SprintRecord): void {
  site.run(
    'UPDATE jira_sprint SET name = ?, state = ?, startAt = ?, endAt = ?, completeAt = ?, goal = ? WHERE id = ?',
    ...[sprint.name, sprint.state, sprint.startAt, sprint.endAt, sprint.completeAt, sprint.goal, sprint.id],
  );
}

/** A board's sprints: closed, active, future. */
export function sprintsOfBoard(site: Site, boardId: number): SprintRecord[] {
  return site.all<SprintRecord>(
    `SELECT ${columns} FROM jira_sprint WHERE boardId = ?
     ORDER BY CASE state WHEN 'closed' THEN 0 WHEN 'active' THEN 1 ELSE 2 END, id`,
    boardId,
  );
}

export function sprintResource(site: Site, sprint: SprintRecord) {
  const instant = (at: number | null) => (at === null ? undefined : new Date(at).toISOString());
  const optional = {
    startDate: instant(sprint.startAt),
    endDate: instant(sprint.endAt),
    completeDate: instant(sprint.completeAt),
  };
  return {
    id: sprint.id,
    self: `${site.url}/rest/agile/1.0/sprint/${sprint.id}`,
    state: sprint.state,
    name: sprint.name,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    originBoardId: sprint.boardId,
    boardId: sprint.boardId,
    goal: sprint.goal,
  };
}
