/** Gates in the workflow, with real transitions: what holds them, what lets them pass, and what happens on a bad day. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as people from '../../../demo/people';
import type { TeamGate } from '../../../src/contract/gate/team-gate';
import type { GateTerms } from '../../../src/contract/gate/terms';
import { gateTerms, openGate, signingOf } from '../site/gates';
import { accepted, jiraGet, newAttempt, openEngagement, openSite, type Site } from '../site/site';
import { gateRule, move, put } from '../site/transitions';

let site: Site;
let engagement: Awaited<ReturnType<typeof openEngagement>>;
beforeEach(async () => {
  site = await openSite();
  engagement = await openEngagement(site);
  rule();
});
afterEach(() => site.close());

const pm = people.projectManager;
const [sofia, uwe] = [people.customerSponsor, people.customerUser];
/** In review; part of the epic HAR-2, and fixed in the version 10001. */
const story = 'HAR-9';
const rule = (configuration?: unknown) => site.host.jira.setTransitionRules('HAR', 'Accept', [gateRule(configuration)]);
const moved = { status: 204, message: undefined };
const lastCheck = () => site.host.meter.all().findLast(({ trigger }) => trigger.kind === 'validator');

async function sign(gate: { id: string }, ...signatories: string[]): Promise<void> {
  for (const person of signatories) {
    const shown = accepted(await site.portal(person, 'show-gate', { gateId: gate.id }));
    accepted(await site.portal(person, 'sign-gate', signingOf(shown)));
  }
}

const gateOn = (changes: Partial<GateTerms> = {}, issueKey = story) => openGate(site, engagement, changes, issueKey);

async function gateOnVersion(versionId: string): Promise<TeamGate> {
  const terms = gateTerms({ title: 'The pilot', covers: ['name', 'description'] });
  const subject = { kind: 'version', versionId } as const;
  const draft = { attempt: newAttempt(), engagementId: engagement.id, subject, terms };
  const { id, revision } = accepted(await site.plan(pm, 'draft-gate', draft));
  return accepted(await site.plan(pm, 'open-gate', { gateId: id, revision }));
}

describe('a blocking gate', () => {
  it('holds the transition, naming who is waited for, until its rule is met', async () => {
    const gate = await gateOn();
    const names = (await jiraGet(site.host, pm, `/rest/api/3/user?accountId=${sofia}`)).displayName;
    expect(await move(site.host, pm, story)).toEqual({
      status: 400,
      message: `“${gate.title}” is waiting for ${names} and 1 other to sign off. A project administrator can let it pass with a reason, in Countersign on the issue.`,
    });
    await sign(gate, sofia);
    expect((await move(site.host, pm, story)).message).toMatch(/is waiting for [^,]+ to sign off\. /);
    await sign(gate, uwe);
    expect(await move(site.host, pm, story)).toEqual(moved);
    expect(site.host.problems()).toEqual([]);
  });

  it('holds while it is a draft, and once the customer has said no', async () => {
    const { id, revision } = await gateOn();
    const shown = accepted(await site.portal(sofia, 'show-gate', { gateId: id }));
    const no = signingOf(shown, { outcome: 'rejected', reason: 'Not what was agreed' });
    accepted(await site.portal(sofia, 'sign-gate', no));
    expect((await move(site.host, pm, story)).message).toContain('was not accepted by the customer.');
    expect(revision).toBeGreaterThan(0);
    const subject = { kind: 'issue', issueId: '10009' } as const;
    const draft = { attempt: newAttempt(), engagementId: engagement.id, subject, terms: gateTerms({ title: 'Draft' }) };
    accepted(await site.team(pm, 'draft-gate', draft));
    const { message } = await move(site.host, pm, story);
    expect(message).toContain('“Draft” has not been sent to the customer for sign-off yet.');
  });

  it('is passed by an administrator, with a reason, for what was asked then', async () => {
    const gate = await gateOn();
    const reason = { gateId: gate.id, revision: gate.revision, reason: 'Agreed by phone' };
    const admin = people.projectAdministrator;
    accepted(await site.team(admin, 'override-gate', reason));
    await put(site.host, pm, `/rest/api/3/issue/${story}`, { fields: { summary: 'Something else' } });
    expect((await move(site.host, pm, story)).message).toContain('has to be signed off again');
  });

  it('names the first two of many', async () => {
    for (const title of ['One', 'Two', 'Three', 'Four']) await gateOn({ title });
    const { message } = await move(site.host, pm, story);
    expect(message).toMatch(/“One” .* “Two” .* 2 more gates are not signed off\./);
    expect(message).not.toContain('Three');
  });

  it('costs two reads of storage, and two calls for what its maker may see, however many there are', async () => {
    await gateOn({}, 'HAR-2');
    await gateOnVersion('10001');
    for (const title of ['One', 'Two', 'Three']) await gateOn({ title });
    await site.host.settle();
    expect((await move(site.host, pm, story)).status).toBe(400);
    expect(lastCheck()).toMatchObject({ storage: { reads: 2, writes: 0, queries: 0 }, jira: { calls: 4 } });
  });
});

describe('what has been changed since', () => {
  it.each([
    [
      'its description',
      'Description',
      () => put(site.host, pm, `/rest/api/3/issue/${story}`, description('New words')),
    ],
    [
      'a file',
      'Attachment',
      async () => void site.host.jira.attach(story, { filename: 'a.pdf', size: 10, mimeType: 'application/pdf' }, pm),
    ],
  ])('holds what was signed, and has it noted: %s', async (_, name, change) => {
    const gate = await gateOn();
    await sign(gate, sofia, uwe);
    await change();
    const { message } = await move(site.host, pm, story);
    expect(message).toContain(
      `has to be signed off again, because this has changed since the customer was asked: ${name}.`,
    );
    await site.host.settle();
    const shown = accepted(await site.team(pm, 'show-gate', { gateId: gate.id }));
    expect([shown.state, shown.changed]).toEqual(['invalidated', [name.toLowerCase()]]);
    expect((await move(site.host, pm, story)).message).toContain(`${name}.`);
  });

  it('of a parent and a version holds as well', async () => {
    const [epic, version] = [await gateOn({ title: 'The epic' }, 'HAR-2'), await gateOnVersion('10001')];
    await site.host.settle();
    expect((await move(site.host, pm, story)).message).toMatch(/“The epic” is waiting.*“The pilot” is waiting/);
    await sign(epic, sofia, uwe);
    await sign(version, sofia, uwe);
    await put(site.host, people.projectAdministrator, '/rest/api/3/version/10001', { description: 'Three terminals' });
    await put(site.host, pm, '/rest/api/3/issue/HAR-2', { fields: { summary: 'Berths' } });
    const { message } = await move(site.host, pm, story);
    expect(message).toMatch(/“The epic” .*: Summary\. “The pilot” .*: Description\./);
  });

  it('is nothing to a field that is not covered', async () => {
    const gate = await gateOn({ covers: ['summary'] });
    await sign(gate, sofia, uwe);
    await put(site.host, pm, `/rest/api/3/issue/${story}`, description('New words'));
    expect(await move(site.host, pm, story)).toEqual(moved);
  });
});

describe('the configuration', () => {
  it.each([
    ['its own gates only', { subjects: ['issue'], modes: ['block'] }, moved],
    ['its parent’s', { subjects: ['parent'], modes: ['block'] }, { status: 400 }],
    ['its versions’', { subjects: ['versions'], modes: ['block'] }, moved],
    ['gates that ask for a reason', { subjects: ['parent'], modes: ['require-reason'] }, moved],
  ])('says which gates count: %s', async (_, configuration, expected) => {
    await gateOn({}, 'HAR-2');
    rule(configuration);
    expect(await move(site.host, pm, story)).toMatchObject(expected);
  });

  it.each([
    [undefined],
    [null],
    ['{}'],
    [[]],
    [{ subjects: [], modes: [] }],
    [{ subjects: 'issue', modes: { block: true } }],
    [{ subjects: ['issue', 'sprint'], modes: ['block'] }],
    [{ modes: ['advise'], subjects: ['__proto__'] }],
    [{ subjects: [null], modes: [['block']] }],
  ])('enforces everything where it makes no sense: %j', async (configuration) => {
    await gateOn({}, 'HAR-2');
    rule(configuration);
    expect((await move(site.host, pm, story)).status).toBe(400);
  });

  it('never makes an advising gate hold; one that asks for a reason takes one', async () => {
    await gateOn({ title: 'Advice', mode: 'advise' });
    const gate = await gateOn({ title: 'Reason', mode: 'require-reason' });
    const { message } = await move(site.host, pm, story);
    expect(message).toMatch(/^“Reason” .* To go on without it, give a reason/);
    const command = { gateId: gate.id, revision: gate.revision, reason: 'They are on leave' };
    accepted(await site.team(pm, 'override-gate', command));
    expect(await move(site.host, pm, story)).toEqual(moved);
  });
});

describe('the validator is not fooled', () => {
  it.each([
    ['as if nothing were held', { gate: 'satisfied', isGateHeld: false }],
    ['with nonsense', 'satisfied'],
  ])('by the issue’s property, forged %s', async (_, value) => {
    await gateOn();
    await put(site.host, pm, `/rest/api/3/issue/${story}/properties/countersign`, value);
    expect((await move(site.host, pm, story)).status).toBe(400);
  });

  it('by a property that says it is held', async () => {
    await put(site.host, pm, `/rest/api/3/issue/${story}/properties/countersign`, { isGateHeld: true });
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('by a move to another key; and a clone has no gates of its own', async () => {
    await gateOn();
    rule({ subjects: ['issue'], modes: ['block'] });
    const clone = site.host.jira.cloneIssue(story, pm, { withProperties: true });
    await move(site.host, pm, clone, 'Start work');
    await move(site.host, pm, clone, 'Ask for review');
    expect(await move(site.host, pm, clone)).toEqual(moved);
    const renamed = 'HBR';
    site.host.jira.changeProject('HAR', { key: renamed });
    expect((await move(site.host, pm, story.replace('HAR', renamed))).status).toBe(400);
  });
});

describe('on a bad day', () => {
  const onlyReasons = { subjects: ['issue'], modes: ['require-reason'] };
  const cases = [
    ['storage throttles', { storage: { throttle: 1 } }],
    ['storage fails', { storage: { error: 1 } }],
    ['Jira throttles', { jira: { throttle: 1, retryAfter: 1 } }],
    ['Jira fails', { jira: { error: 1 } }],
  ] as const;

  it.each(cases)('a rule that blocks holds, and says so, when %s', async (_, plan) => {
    site.host.faults.use(plan);
    const { status, message } = await move(site.host, pm, story);
    expect([status, message]).toEqual([400, expect.stringContaining('could not find out')]);
    expect(lastCheck()).toMatchObject({ outcome: 'returned' });
    expect(lastCheck()?.ms).toBeLessThan(16_000);
  });

  it.each(cases)('a rule that asks for reasons only lets pass when %s', async (_, plan) => {
    await gateOn({ mode: 'require-reason' });
    rule(onlyReasons);
    site.host.faults.use(plan);
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it.each(['storage', 'jira'] as const)('a short one of %s is waited out', async (service) => {
    const gate = await gateOn();
    await sign(gate, sofia, uwe);
    await site.host.settle();
    site.host.faults.next({
      service,
      match: service === 'jira' ? /fields=\*all/ : /batch|get/,
      times: 5,
      fault: { kind: 'throttle' },
    });
    expect(await move(site.host, pm, story)).toEqual(moved);
    expect(site.host.faults.waiting()).toBe(0);
  });

  it('an answer that does not come is not waited for until the end', async () => {
    site.host.faults.next({ service: 'jira', match: /fields=\*all/, fault: { kind: 'timeout', ms: 60_000 } });
    const { message } = await move(site.host, pm, story);
    expect(message).toContain('could not find out');
    expect(lastCheck()).toMatchObject({ outcome: 'returned' });
  });

  it('an issue that is hidden from the app is held, and what to do is said', async () => {
    const hidden = { service: 'jira', match: /fields=\*all/, fault: { kind: 'error', status: 404 } } as const;
    site.host.faults.next(hidden);
    expect((await move(site.host, pm, story)).message).toContain('permission Browse projects');
    rule(onlyReasons);
    site.host.faults.next(hidden);
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('a parent that can’t be compared holds by its gate’s own mode', async () => {
    const strict = await gateOn({ title: 'Strict' }, 'HAR-2');
    const lax = await gateOn({ title: 'Lax', mode: 'require-reason' }, 'HAR-2');
    await sign(strict, sofia, uwe);
    await sign(lax, sofia, uwe);
    site.host.faults.next({ service: 'jira', match: /issue\/10002\?fields/, fault: { kind: 'error', status: 403 } });
    const { message } = await move(site.host, pm, story);
    expect(message).toBe(
      'Countersign could not find out whether “Strict” is still as it was signed. Try again in a moment.',
    );
    expect(await move(site.host, pm, story)).toEqual(moved);
  });

  it('leaves one line in the log, without what people wrote', async () => {
    await gateOn({ title: 'Confidential merger' });
    site.host.faults.use({ storage: { error: 1 } });
    await move(site.host, pm, story);
    const lines = site.host.log.lines().filter(({ text }) => text.includes('"validator"'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.text).not.toContain('merger');
  });
});

const description = (text: string) => ({
  fields: {
    description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  },
});
