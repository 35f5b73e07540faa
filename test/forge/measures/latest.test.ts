/** The newest results beside what counts for customers: only what may be told, to whom it may be told. */
import { describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import { trendLimits } from '../../../src/contract/survey/trends';
import { dayIn } from '../../../src/core/calendar/day';
import { keyOf } from '../../../src/forge/storage/key';
import { entityOf } from '../../../src/forge/storage/stored-forms';
import { accepted, codeOf, openEngagement, type Site } from '../site/site';
import { rewrite } from '../site/stored';
import {
  answerInConfidence,
  answersTo,
  crowded,
  move,
  openSurvey,
  save,
  surveyIdOf,
  withSurveySite,
} from '../survey/given';
import { commandOn, manager, shownMeasure, sofia, uwe } from './given';

let site: Site;
withSurveySite((fresh) => {
  site = fresh;
});

describe('the newest result', () => {
  it('is there once the survey is closed, with whom it was asked of, and greyed once it is old', async () => {
    const engagement = await openEngagement(site);
    const open = await openSurvey(site, [engagement], { title: 'Midway', questionnaireId: 'shipped.pulse' });
    const surveyId = await surveyIdOf(site, engagement, sofia);
    accepted(await save(site, surveyId, sofia, { values: { 'confidence.1': 9 } }));
    expect((await shownMeasure(site, engagement, 'confidence')).latest).toEqual([]);
    await move(site, 'close-checkpoint', open);
    const { latest, markedBy } = await shownMeasure(site, engagement, 'confidence');
    expect(markedBy).toEqual([]);
    expect(latest).toMatchObject([
      { checkpointId: open.id, title: 'Midway', isStale: false, engagements: 1, results: { asked: 2, noReply: 1 } },
    ]);
    expect(latest[0]?.results.questions).toMatchObject([{ answered: 1, score: { kind: 'mean', sum: 9 } }]);
    expect((await shownMeasure(site, engagement, 'csat')).latest).toEqual([]);
    await site.host.advance(29 * 86_400_000);
    expect((await shownMeasure(site, engagement, 'confidence')).latest).toMatchObject([{ isStale: true }]);
  });

  it('is none of another engagement’s', async () => {
    const engagement = await openEngagement(site, [sofia]);
    const other = await openEngagement(site, [uwe], 'Other');
    const open = await openSurvey(site, [engagement]);
    accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(9)));
    await move(site, 'close-checkpoint', open);
    expect((await shownMeasure(site, other, 'nps')).latest).toEqual([]);
  });

  it('tells nothing of too few in confidence, but that there was a survey', async () => {
    const { engagement, customers } = await crowded(site, 6);
    const open = await openSurvey(site, [engagement], { mode: 'confidential' });
    for (const person of customers.slice(0, 4)) {
      accepted(await answerInConfidence(site, await surveyIdOf(site, engagement, person), person, answersTo(9)));
    }
    await move(site, 'close-checkpoint', open);
    const { latest, untoldOn } = await shownMeasure(site, engagement, 'nps');
    expect(latest).toEqual([]);
    expect(untoldOn).toBe(dayIn(engagement.calendar.timeZone, site.host.clock.now()));
  });

  it('is not shown to somebody who was asked, nor what counts for their colleagues, though they are no customer any more', async () => {
    const engagement = await openEngagement(site, [sofia, people.internalCustomer]);
    const open = await openSurvey(site, [engagement]);
    accepted(await save(site, await surveyIdOf(site, engagement, sofia), sofia, answersTo(9)));
    await move(site, 'close-checkpoint', open);
    const shown = () => site.plan(people.internalCustomer, 'show-measures', { engagementId: engagement.id });
    expect(codeOf(await shown())).toBe('not-allowed');
    const leaving = { engagementId: engagement.id, accountId: people.internalCustomer };
    accepted(await site.admin(people.projectAdministrator, 'remove-stakeholder', leaving));
    await site.host.settle();
    expect(codeOf(await shown())).toBe('not-allowed');
    const history = { engagementId: engagement.id };
    expect(codeOf(await site.plan(people.internalCustomer, 'list-measure-history', history))).toBe('not-allowed');
    const command = await commandOn(site, engagement, 'csat');
    // Somebody else who has come over to the team, and edits its issues.
    rewrite(site.host, entityOf('engagement'), keyOf('engagement', engagement.id), (value) => ({
      ...value,
      doc: { ...value.doc, former: [people.developer] },
    }));
    const proposal = { ...command, value: 80, note: '' };
    expect(codeOf(await site.plan(people.developer, 'propose-target', proposal))).toBe('not-allowed');
    const { measures: forManager } = accepted(
      await site.plan(manager, 'show-measures', { engagementId: engagement.id }),
    );
    expect(forManager.some(({ latest }) => latest.length > 0)).toBe(true);
  });

  it('takes three reads, and so few of the surveys, for fifty that have closed', async () => {
    const { engagement } = await crowded(site, 2);
    const open = await openSurvey(site, [engagement]);
    await move(site, 'close-checkpoint', open);
    const { surveys } = accepted(await site.plan(manager, 'show-trends', {}));
    const [told] = surveys;
    if (!told) throw new Error('It was closed');
    const { id: projectId } = accepted(await site.plan(manager, 'show-project', {})).project;
    const copies = Array.from({ length: trendLimits.surveys }, (_, at) => `c${String(at).padStart(23, '0')}`);
    rewrite(site.host, entityOf('survey-trends'), keyOf('survey-trends', projectId), (value) => ({
      ...value,
      doc: { ...value.doc, surveys: copies.map((id) => ({ ...told, id })) },
    }));
    rewrite(site.host, entityOf('checkpoint'), keyOf('checkpoint', open.id), (value) => {
      for (const id of copies) {
        const put = { key: keyOf('checkpoint', id), entityName: entityOf('checkpoint') };
        const copy = { ...value, doc: { ...value.doc, id } };
        expect(site.host.storage.handle('/api/v1/batch/set', [{ ...put, value: copy }]).status).toBe(200);
      }
      return value;
    });
    const { untoldOn } = await shownMeasure(site, engagement, 'nps');
    expect(untoldOn).toBe(told.closedOn);
    const record = site.host.meter.all().findLast(({ functionKey }) => functionKey === 'plan');
    expect(record && record.storage.reads + record.storage.queries).toBeLessThanOrEqual(3);
  });
});
