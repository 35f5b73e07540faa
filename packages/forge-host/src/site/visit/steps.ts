import type { Host } from '../../host/host';

/** Something to try on the site: a page, and who would open it. */
export type Step = {
  readonly title: string;
  readonly text: string;
  /** An account id. A step of somebody who has left is not shown. */
  readonly person: string;
  readonly path: string;
};

/** The steps to try with an app, in the state that it is in. */
export type Steps = (host: Host) => Promise<readonly Step[]>;
