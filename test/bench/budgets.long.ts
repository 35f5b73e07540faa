import { expect, it } from 'vitest';
import { measure } from '../../static/measure';
import { budgets } from './budgets';
import { measureBundles } from './bundles';
import { measureGates } from './gates';
import { measureOpening } from './opening';
import { measureScreens } from './screens';
import { measureSurveys } from './surveys';

it('every budget holds for a small and a larger project', { timeout: 120_000 }, async () => {
  const costs = [...(await measureScreens(10)), ...(await measureScreens(1_000))];
  const screens = (['team', 'portal'] as const).flatMap((resource) =>
    measure(resource).map((each) => ({ ...each, resource })),
  );
  const opening = await measureOpening({ projects: 1, engagementsOfEach: 2, customersOfEach: 20, sharedWithNext: 2 });
  const [bundles, gates, surveys] = [await measureBundles(), await measureGates(3), await measureSurveys()];
  const checks = budgets(costs, screens, bundles, gates, surveys, [opening]);
  expect(checks.length).toBeGreaterThan(20);
  // Times depend on the machine's mood: `npm run bench` shows them.
  const broken = checks.filter(({ what, isKept }) => !isKept && !what.includes('local time'));
  expect(broken).toEqual([]);
});
