import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, projectManager } from '../../demo/people';
import type { GateTerms } from '../../src/contract/gate/terms';
import { gateTerms, openGate } from '../forge/site/gates';
import { accepted, openEngagement } from '../forge/site/site';
import { expectAccessible, expectNoSidewaysScroll, frameOf, openStand, requestPage, type Stand } from './stand/stand';

let stand: Stand;
let requestKey: string;
let gateId: string;
const sponsorOnly: Partial<GateTerms> = {
  signatories: [{ kind: 'person', accountId: customerSponsor, isRequired: false, step: 1 }],
  due: '2026-12-01',
};
const covered = 'Every message of the old system is covered';
const copied = 'The examples can be copied';

beforeAll(async () => {
  stand = await openStand();
  const { requestKey: key, ...engagement } = await openEngagement(stand.resolvers);
  requestKey = key;
  const gate = await openGate(stand.resolvers, engagement, sponsorOnly);
  gateId = gate.id;
});
afterAll(() => stand.close());

const openPanel = async (width = 1280) => {
  const page = await stand.open(customerSponsor, requestPage(requestKey), { width });
  return { page, frame: frameOf(page, 'Your tasks') };
};

const verdictOf = (frame: FrameLocator, criterion: string, verdict: string) =>
  frame.getByRole('radiogroup', { name: criterion }).getByLabel(verdict, { exact: true });

/** The team asks again, about terms that are not as they were. */
async function askAgain(changes: Partial<GateTerms>): Promise<void> {
  const before = accepted(await stand.resolvers.team(projectManager, 'show-gate', { gateId }));
  const changed = accepted(
    await stand.resolvers.team(projectManager, 'change-gate', {
      gateId,
      revision: before.revision,
      terms: gateTerms({ ...sponsorOnly, ...changes }),
    }),
  );
  accepted(await stand.resolvers.team(projectManager, 'open-gate', { gateId, revision: changed.revision }));
  await stand.host.settle();
}

describe('a customer who is asked to sign', () => {
  it('is led to what is missing, and accepts with conditions', async () => {
    const { page, frame } = await openPanel();
    await frame.getByText('Due in 8 days (Dec 1, 2026)').waitFor();
    await frame.getByRole('button', { name: 'Read and sign' }).click();
    await frame.getByRole('heading', { name: 'What is signed' }).waitFor();
    await frame.getByLabel('Accept', { exact: true }).check();
    await frame.getByRole('button', { name: 'Sign: accept', exact: true }).click();
    await frame.getByText('Say for each criterion whether it is met.').first().waitFor();
    await expectAccessible(page, 'the form with errors');
    await expect
      .poll(() => verdictOf(frame, covered, 'Met').evaluate((box) => box === document.activeElement))
      .toBe(true);

    await verdictOf(frame, covered, 'Met').check();
    await verdictOf(frame, copied, 'Not met').check();
    await frame.getByLabel('What is missing?').fill('The third one has line numbers in it.');
    await frame
      .getByText('Something is not met, so you can’t accept without conditions. Accept with conditions or reject.')
      .last()
      .waitFor();
    await frame.getByLabel('Accept with conditions', { exact: false }).check();
    await frame.getByRole('button', { name: 'Add a condition' }).click();
    await frame.getByLabel('What has to be put right?').fill('Name the port of the test system');
    await frame.getByLabel('Until when?').fill('2026-12-15');
    await frame.getByLabel('Your name, as your agreement').fill('Sofia Lindqvist');

    const recorded = frame.getByRole('region', { name: 'What will be recorded' });
    await recorded.getByText('1 met, 1 not met').waitFor();
    await recorded.getByText('Sofia Lindqvist').first().waitFor();
    await recorded.getByText('This is not the name of your account, Sofia Sponsor').waitFor();
    await recorded.getByText('This is a simple electronic signature with change detection.').waitFor();
    await frame.getByRole('button', { name: 'Sign: accept with conditions' }).click();

    await frame.getByText('Signed: Interface design, version 1').waitFor();
    await frame.getByText('Thank you. It is accepted now, with conditions.').waitFor();
    // What was asked for is among what was raised at once.
    await frame.getByRole('button', { name: 'Report a problem or a risk' }).click();
    await frame
      .getByRole('list', { name: 'What you reported or asked for' })
      .getByText('Name the port of the test system')
      .waitFor();
    await frame.getByRole('button', { name: 'What you reported or asked for (2)' }).waitFor();
    await frame.getByRole('button', { name: 'Interface design, version 1' }).click();
    await frame.getByRole('heading', { name: 'Your signature' }).waitFor();
    await frame.getByRole('button', { name: 'Certificate', exact: true }).click();
    await frame.getByRole('button', { name: 'Download PDF' }).waitFor();
    await expectAccessible(page, 'what was signed');
  });

  it('finds what it asked for among what it raised', async () => {
    await stand.host.settle();
    const { frame } = await openPanel();
    await frame.getByRole('button', { name: /What you reported or asked for/ }).click();
    await frame.getByText('Name the port of the test system').waitFor();
    await frame.getByText('The third one has line numbers in it.').waitFor();
  });

  it('signs again only what changed', async () => {
    await askAgain({
      title: 'Interface design, version 2',
      deliverable: { name: 'Interface design', version: '1.1', links: [] },
      statement: 'I accept this on behalf of my company, with the port of the test system.',
    });
    const { page, frame } = await openPanel(320);
    await frame.getByText('Round 2', { exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Read and sign' }).click();
    await frame.getByRole('heading', { name: 'What changed since the last round' }).waitFor();
    await frame.getByText('as of round 1').waitFor();
    expect(await frame.getByRole('radiogroup', { name: covered }).count()).toBe(0);
    await verdictOf(frame, copied, 'Met').check();
    await frame.getByLabel('Accept', { exact: true }).check();
    await frame.getByLabel('Your name, as your agreement').fill('Sofia Lindqvist');
    await frame.getByRole('button', { name: 'Sign: accept', exact: true }).click();
    await frame.getByText('Look at this change and tick that you have seen it.').first().waitFor();
    await expectAccessible(page, 'the changes');
    await expectNoSidewaysScroll(page);

    for (const box of await frame.getByLabel('I have seen this change').all()) await box.check();
    await frame.getByText('1 answer kept from an earlier round').waitFor();
    await frame.getByRole('button', { name: 'Sign: accept', exact: true }).click();
    await frame.getByText('Signed: Interface design, version 2').waitFor();

    const { signOffs } = accepted(await stand.resolvers.team(projectManager, 'show-gate', { gateId }));
    expect(
      signOffs.map(({ outcome, answers }) => [outcome, ...answers.map(({ verdict, round }) => `${verdict} ${round}`)]),
    ).toEqual([
      ['accepted-with-conditions', 'met 1', 'not-met 1'],
      ['accepted', 'met 1', 'met 2'],
    ]);
  });

  it('is told when it changed meanwhile, and keeps what was typed', async () => {
    await askAgain({ deliverable: { name: 'Interface design', version: '1.2', links: [] } });
    const { frame } = await openPanel();
    await frame.getByRole('button', { name: 'Read and sign' }).click();
    await frame.getByRole('button', { name: 'Answer again' }).first().click();
    await verdictOf(frame, covered, 'Not applicable').check();
    await frame.getByLabel('Why does it not apply?').fill('There is no old system any more.');
    await frame.getByRole('radio', { name: 'Reject' }).check();
    await frame.getByLabel('Why do you reject it?').fill('Then this design is not needed either.');
    await frame.getByLabel('Your name, to confirm your decision').fill('Sofia Lindqvist');
    for (const box of await frame.getByLabel('I have seen this change').all()) await box.check();

    await askAgain({ deliverable: { name: 'Interface design', version: '1.3', links: [] } });
    await frame.getByRole('button', { name: 'Sign: reject', exact: true }).click();
    await frame.getByText('This is not how it stood').waitFor();
    await frame.getByText('What you typed is still there.').waitFor();
    await frame.getByText('1.3', { exact: true }).waitFor();
    expect(await frame.getByLabel('Why does it not apply?').inputValue()).toBe('There is no old system any more.');
    expect(await frame.getByLabel('I have seen this change').first().isChecked()).toBe(false);
  });
});

describe('one of two who sign', () => {
  it('takes a signature back while nobody has built on it, and finds the words still there', async () => {
    const { engagements } = accepted(await stand.resolvers.team(projectManager, 'show-issue', {}));
    const [engagement] = engagements;
    if (!engagement) throw new Error('The engagement was opened before');
    await openGate(stand.resolvers, engagement, { title: 'Test plan', due: '2026-11-24' });
    const { page, frame } = await openPanel();
    await frame.getByRole('heading', { name: 'Test plan' }).waitFor();
    await frame.getByRole('button', { name: 'Read and sign' }).click();
    await frame.getByRole('radio', { name: 'Abstain' }).check();
    await frame.getByLabel('Why do you abstain?').fill('I was not there.');
    await frame.getByLabel('Your name, to confirm your decision').fill('Sofia Lindqvist');
    // In a hurry: the second click must not count.
    await frame.getByRole('button', { name: 'Sign: abstain' }).dblclick();
    await frame.getByText('Thank you. Next, others of your side sign.').waitFor();

    await frame.getByRole('button', { name: 'Take back' }).click();
    await frame.getByText('Take your signature back?').waitFor();
    await expectAccessible(page, 'the question before taking back');
    await frame.getByRole('button', { name: 'Take back signature' }).click();
    await frame.getByText('Taken back: Test plan').waitFor();
    await frame.getByRole('button', { name: 'Read and sign' }).click();
    expect(await frame.getByLabel('Why do you abstain?').inputValue()).toBe('I was not there.');
    expect(await frame.getByLabel('Your name, to confirm your decision').inputValue()).toBe('');
  });
});
