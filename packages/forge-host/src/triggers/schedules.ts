/** Scheduled triggers: each at its interval, sometimes twice, never to catch up on what was missed. */

import type { End } from '../invocation/invocation';
import type { Manifest } from '../manifest/manifest';
import type { Module } from '../manifest/module';
import { scheduleLimits } from '../platform/limits';
import type { HostState } from '../state/host-state';
import type { Timed } from '../time-and-chance/clock';
import type { Faults } from '../time-and-chance/faults';
import type { Random } from '../time-and-chance/random';

export type Schedules = Timed & {
  /** One run now, beside the plan. @throws for a module that is no scheduled trigger */
  run(moduleKey: string): Promise<End>;
};

type Interval = keyof typeof scheduleLimits.intervals;

export function createSchedules(parts: {
  manifest: Manifest;
  faults: Faults;
  random: Random;
  state: HostState;
  now: number;
  /** A run that throws is not retried, so nobody looks at how it ended. */
  start(module: Module): Promise<End>;
}): Schedules {
  const { faults, random, state } = parts;
  const modules = parts.manifest.modulesOfType('scheduledTrigger');
  checkNumbers(modules);

  // A change of any schedule on Forge starts all of them anew.
  const shape = JSON.stringify(modules.map(({ key, definition }) => [key, definition.interval]));
  const kept = state.read<{ shape: string; next: Record<string, number> }>('schedules');
  const firstRun = parts.now + scheduleLimits.firstRunMs;
  const next: Record<string, number> =
    kept?.shape === shape ? kept.next : Object.fromEntries(modules.map(({ key }) => [key, firstRun]));
  const keep = () => state.write('schedules', { shape, next });
  keep();

  return {
    nextAt: () => {
      const moments = Object.values(next);
      return moments.length === 0 ? undefined : Math.min(...moments);
    },
    runDue: async (now) => {
      const due = modules.filter(({ key }) => (next[key] ?? Number.POSITIVE_INFINITY) <= now);
      for (const { key, definition } of due) {
        const interval = scheduleLimits.intervals[definition.interval as Interval];
        const at = next[key] ?? now;
        next[key] = at + interval * (Math.floor((now - at) / interval) + 1);
      }
      keep();
      const runs = due.flatMap((module) =>
        random.chance(faults.plan().doubleSchedules ?? 0) ? [module, module] : [module],
      );
      await Promise.all(runs.map((module) => parts.start(module)));
    },
    run: async (moduleKey) => {
      const module = modules.find(({ key }) => key === moduleKey);
      if (!module) throw new Error(`The manifest has no scheduled trigger ${moduleKey}`);
      return parts.start(module);
    },
  };
}

/** Refused when the app is deployed. */
function checkNumbers(modules: readonly Module[]): void {
  if (modules.length > scheduleLimits.triggersPerApp) throw new Error('An app may have five scheduled triggers');
  const quick = modules.filter(({ definition }) => definition.interval === 'fiveMinute');
  if (quick.length > 1) throw new Error('Only one scheduled trigger may run every five minutes');
}
