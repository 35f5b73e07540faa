import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customerSponsor, customerUser, projectManager } from '../../demo/people';
import { hourlyApp } from '../forge/site/hourly';
import { openEngagement } from '../forge/site/site';
import { frameOf, openStand, requestPage, type Stand } from './stand/stand';

const hourly = hourlyApp();
let stand: Stand;
let requestKey: string;
beforeAll(async () => {
  stand = await openStand({ manifest: hourly.manifest });
  ({ requestKey } = await openEngagement(stand.resolvers));
});
afterAll(async () => {
  await stand.close();
  hourly.remove();
});

const hour = 60 * 60_000;
const day = 24 * hour;
const ordinary = 'Name the dispatchers of the night shift';
const urgent = 'Call the harbour master';

async function mailsOf(person: string): Promise<string> {
  const page = await stand.open(person, '/host/mailbox');
  return (await page.locator('.mails').textContent()) ?? '';
}

describe('what the customer hears, and when', () => {
  it('the team is told when it will be, before it gives a task', async () => {
    const frame = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    const give = async (title: string, isUrgent: boolean) => {
      await frame.getByRole('button', { name: 'Give the customer a task' }).click();
      await frame.getByLabel('Title').fill(title);
      await frame.getByLabel('Who is to do it').selectOption({ label: 'Uwe User (Northwind demo)' });
      if (isUrgent) {
        await frame.getByRole('button', { name: 'More settings' }).click();
        await frame.getByLabel('Urgent').check();
        await frame.getByLabel('Why it is urgent').fill('The harbour is closed tomorrow');
        await frame.getByText('hears of this at once, because the task is urgent').first().waitFor();
      } else {
        await frame.getByText('hears of this with the next daily digest, tomorrow (Nov 24, 2026) at').first().waitFor();
      }
      await frame.getByRole('button', { name: 'Give task', exact: true }).click();
      await frame.getByRole('button', { name: title }).waitFor();
    };
    await give(ordinary, false);
    await give(urgent, true);
    await stand.host.advance(hour);
    const mails = await mailsOf(customerUser);
    expect(mails).toContain(urgent);
    expect(mails).not.toContain(ordinary);
  });

  it('an ordinary task comes with the digest of the next working day', async () => {
    await stand.host.advance(day);
    expect(await mailsOf(customerUser)).toContain(`New: ${ordinary}`);
  });

  it('three weeks of silence are met step by step, and in the end with peace', async () => {
    const uwe = await stand.open(customerUser, requestPage(requestKey));
    const frame = frameOf(uwe, 'Your tasks');
    await stand.host.advance(8 * day);
    await uwe.reload();
    await frame.getByText('The team is waiting', { exact: true }).first().waitFor();
    await frame.getByText('The project team has been waiting for this for a while.').waitFor();

    await stand.host.advance(14 * day);
    const told = await mailsOf(customerSponsor);
    expect(told).toContain(
      `No answer yet from Uwe User (Northwind demo), and the project team asks for your help: ${ordinary}`,
    );

    const panel = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await panel.getByText('No answer, reminders paused').first().waitFor();
    await panel.getByRole('button', { name: ordinary }).click();
    await panel.getByRole('button', { name: 'Show history' }).click();
    for (const line of [
      'Countersign asked the customer whether anything is in the way',
      'Countersign told the customer that your team has been waiting for long, and the portal shows it as pressing',
      'Countersign told Sofia Sponsor (Northwind demo) that there is no answer',
      'Countersign paused the reminders',
    ]) {
      await panel.getByText(line).waitFor();
    }
  });

  it('a team member has the customer reminded again', async () => {
    const panel = frameOf(await stand.open(projectManager, '/browse/HAR-1'), 'Countersign');
    await panel.getByRole('button', { name: ordinary }).click();
    await panel.getByRole('button', { name: 'Remind again' }).click();
    await panel.getByRole('button', { name: 'Resume reminders' }).click();
    await panel.getByRole('button', { name: 'Remind again' }).waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: 'Show history' }).click();
    await panel.getByText('Petra Manager (demo) resumed the reminders').waitFor();
  });
});
