import { load } from 'cheerio';
import { afterEach, expect, it } from 'vitest';
import { firstCustomer, projectManager } from '../../example/site/people';
import { type SmallSite, startSmallSite } from './fixtures/small-site';

const sites: SmallSite[] = [];
afterEach(async () => {
  for (const site of sites.splice(0)) await site.close();
});

type Globals = { __forge_fetch__(meta: object, path: string, init: object): Promise<Response> };

/** Asks for a product that is not here, at the path that it is told. */
const door = async ({ call }: { call: { payload?: { path: string } } }) => {
  const { __forge_fetch__ } = globalThis as unknown as Globals;
  const meta = { type: 'fpp', provider: 'app', remote: 'confluence' };
  return call.payload ? (await __forge_fetch__(meta, call.payload.path, {})).status : 'nothing asked';
};

async function start() {
  const site = await startSmallSite({ handlers: { index: { door } } });
  sites.push(site);
  return {
    site,
    ask: (payload?: { path: string }) =>
      site.ask(projectManager, '/host/invoke', {
        moduleKey: 'panel',
        subject: { issueKey: 'LIB-1' },
        functionKey: 'show',
        payload,
      }),
    problems: async (person: string) =>
      load(await (await site.as(person, '/host/meter')).text())('[aria-label="Problems of this host"]'),
  };
}

it('says nothing of problems while there are none', async () => {
  const { ask, problems, site } = await start();
  expect((await ask()).status).toBe(200);
  expect(await problems(projectManager)).toHaveLength(0);
  expect(await (await site.as(projectManager, '/host/meter')).text()).toContain('show');
});

it('prices runs and their sum in one unit, which it names', async () => {
  const { ask, site } = await start();
  for (let run = 0; run < 3; run++) await ask();
  const shown = load(await (await site.as(projectManager, '/host/meter')).text());
  const prices = (part: string) =>
    shown(`${part} [data-title="Price"]`)
      .toArray()
      .map((cell) => /^(\d+\.\d\d) µ\$$/.exec(shown(cell).text())?.[1]);
  const exact = site.host.meter.all().map(({ price }) => price * 1e6);
  expect(prices('tbody')).toEqual(exact.map((price) => price.toFixed(2)).reverse());
  expect(prices('tfoot')).toEqual([exact.reduce((sum, price) => sum + price, 0).toFixed(2)]);
  expect(shown('main').text()).toContain('millionths of a US dollar (µ$)');
});

it('shows everybody what the host could not respond to, each once', async () => {
  const { ask, problems } = await start();
  expect((await ask({ path: '/wiki/<b>' })).status).toBe(500);
  await ask({ path: '/wiki/<b>' });
  await ask({ path: '/other' });
  for (const person of [projectManager, firstCustomer]) {
    const section = await problems(person);
    expect(section.find('h2').text()).toBe('This host could not respond to 3 calls');
    const lines = section.find('li').toArray();
    expect(lines).toHaveLength(2);
    expect(section.find('li').first().text()).toMatch(/Not implemented on this host: .*confluence.*\(2 times\)$/);
    expect(section.find('li').first().text()).toContain('/wiki/<b>');
  }
});
