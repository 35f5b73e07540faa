import { textOf } from '../wiring/source';

export type Door = 'team' | 'plan' | 'admin' | 'portal';
export const doors: readonly Door[] = ['team', 'plan', 'admin', 'portal'];

/** The calls that a door offers, by its source. */
export function offeredBy(door: Door): string[] {
  const text = textOf(`src/forge/doors/${door}.ts`);
  const shared = [
    text.includes('...taskActRooms') ? textOf('src/forge/doors/task-acts.ts') : '',
    text.includes('...gateActRooms') ? textOf('src/forge/doors/gate-acts.ts') : '',
  ];
  return [...[text, ...shared].join('').matchAll(/^ {2,4}'([a-z-]+)': \w+\(/gm)].map(([, call]) => call ?? '').sort();
}
