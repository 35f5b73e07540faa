/** The site's own line icons, 16 units square; decoration beside words. */
import { type Html, raw } from '../http/html';

const strokes = {
  clock: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M8 4.6V8l2.4 1.6',
  mail: 'M1.8 3.4h12.4v9.2H1.8zM2 4l6 4.8L14 4',
  meter: 'M2 12.2a6.4 6.4 0 1 1 12 0M8 10.4l3-3.6',
  globe: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M1.8 8h12.4M8 1.8c-4 4-4 8.4 0 12.4M8 1.8c4 4 4 8.4 0 12.4',
  moon: 'M13.6 9.6A6 6 0 0 1 6.4 2.4a6 6 0 1 0 7.2 7.2',
  down: 'M4 6l4 4 4-4',
  search: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6M10.5 10.5l3.4 3.4',
  list: 'M5.4 4h8.8M5.4 8h8.8M5.4 12h8.8M2 4h.6M2 8h.6M2 12h.6',
  board: 'M2 2.6h3.2v10.8H2zM6.6 2.6h3v7h-3zM11 2.6h3v9h-3z',
  app: 'M2.4 2.4h4.4v4.4H2.4zM9.2 2.4h4.4v4.4H9.2zM2.4 9.2h4.4v4.4H2.4zM9.2 9.2h4.4v4.4H9.2z',
  settings:
    'M8 5.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8M8 1.6v2M8 12.4v2M1.6 8h2M12.4 8h2M3.5 3.5l1.4 1.4M11.1 11.1l1.4 1.4M3.5 12.5l1.4-1.4M11.1 4.9l1.4-1.4',
  check: 'M3 8.4l3.2 3.2L13 4.8',
  help: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8M6.2 6.4c0-2.6 3.8-2.4 3.6 0C9.7 7.8 8 7.8 8 9.2M8 11.4v.1',
  forward: 'M6 4l4 4-4 4',
  lock: 'M3.4 7h9.2v6.6H3.4zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2',
} as const;

export type IconName = keyof typeof strokes;

export function icon(name: IconName): Html {
  return raw(
    `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${strokes[name]}"/></svg>`,
  );
}
