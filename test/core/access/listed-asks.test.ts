import { describe, expect, it } from 'vitest';
import { overviewRow } from '../../../src/app/project/overview-row';
import { inboxesIn, ListedAsks } from '../../../src/core/access/listed-asks';
import { EngagementTeam } from '../../../src/core/access/project-team';
import { Granted } from '../../../src/core/access/shown';
import { BrowsableProject } from '../../../src/core/access/team';
import { emptyInbox, type Inbox, personInbox } from '../../../src/core/ask/inbox';
import { placeOfSurvey } from '../../../src/core/survey/survey-entry';
import { placeOfTask, type TaskEntry } from '../../../src/core/task/task-entry';
import { roster, row } from '../survey/given';
import * as g from '../task/given';

const own = personInbox(g.engagement.id, g.customer);
const elsewhere = personInbox('other', g.customer);
const entry = placeOfTask(g.taskAfter(g.given(), g.stuck), own) as TaskEntry;
const foreign = { ...entry, engagementId: 'other' };
const inboxes = new Map<string, Inbox>([
  [own, { ...emptyInbox, asks: [entry] }],
  [elsewhere, { ...emptyInbox, asks: [foreign] }],
]);

function browsing(projectId: string): BrowsableProject {
  const project = BrowsableProject.of(Granted.shown({ projectId }, new Set(['BROWSE_PROJECTS'])));
  if (!project) throw new Error('Who may browse is proved');
  return project;
}

const team = EngagementTeam.of(
  browsing(g.engagement.projectId),
  { accountId: 'pm', wasCustomer: false, wasSurveyed: false },
  g.engagement,
);

describe('what an engagement’s customers are asked', () => {
  it('is listed for who browses its project, with who has it', () => {
    expect(inboxesIn(g.engagement)).toContain(own);
    const listed = ListedAsks.of(browsing(g.engagement.projectId), g.engagement, inboxes);
    expect(listed.held).toEqual([{ entry, people: [g.customer] }]);
    const row = { id: entry.id, title: entry.title, people: [g.customer], state: 'open', awaits: 'help', turn: 'team' };
    const rows = listed.held.map((ask) =>
      overviewRow(listed, { ...ask, turn: 'team' }, new Map(), team, g.engagement.calendar, '2026-12-01'),
    );
    expect(rows).toEqual([expect.objectContaining({ ...row, isOverdue: true, isUrgent: false, deemedAfter: null })]);
  });
  it('is listed when they are no customers any more, for what they have answered may wait for the team', () => {
    const customers = g.engagement.customers.filter(({ accountId }) => accountId !== g.customer);
    const after = { ...g.engagement, customers, former: [g.customer] };
    const listed = ListedAsks.of(browsing(g.engagement.projectId), after, inboxes);
    expect(listed.held).toEqual([{ entry, people: [g.customer] }]);
  });
  it('of a survey names those whom it waits for to the team alone: a colleague could tell by it who has answered', () => {
    const open = roster({
      engagementId: g.engagement.id,
      projectId: g.engagement.projectId,
      people: [row(g.customer)],
    });
    const place = placeOfSurvey(open, own);
    const asks = typeof place === 'object' ? [place] : [];
    const listed = ListedAsks.of(
      browsing(g.engagement.projectId),
      g.engagement,
      new Map([[own, { ...emptyInbox, asks }]]),
    );
    const peopleFor = (reader: typeof team | undefined) =>
      listed.held.map((ask) =>
        overviewRow(listed, { ...ask, turn: 'customer' }, new Map(), reader, g.engagement.calendar, g.today),
      );
    expect(peopleFor(team)).toMatchObject([{ kind: 'survey', people: [g.customer] }]);
    expect(peopleFor(undefined)).toMatchObject([{ kind: 'survey', people: null }]);
  });
  it('is for nobody who browses another project only', () => {
    expect(() => ListedAsks.of(browsing('10001'), g.engagement, inboxes)).toThrow('does not show');
  });
  it('makes no row of what another engagement’s are asked', () => {
    const listed = ListedAsks.of(browsing(g.engagement.projectId), g.engagement, inboxes);
    const ask = { entry: foreign, people: [], turn: 'team' } as const;
    const { calendar } = g.engagement;
    expect(() => overviewRow(listed, ask, new Map(), team, calendar, g.today)).toThrow('does not show');
  });
});
