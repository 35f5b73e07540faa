import type { Permission } from './permission';
import { Granted } from './shown';

/** The person may browse an issue: its own content, such as its summary. */
export class BrowsableIssue {
  readonly #granted: Granted;

  private constructor(
    readonly issueId: string,
    granted: Granted,
  ) {
    this.#granted = granted;
  }

  /** @param granted undefined where Jira does not show the person the issue @throws for what is granted in a project */
  static of(granted: Granted | undefined): BrowsableIssue | undefined {
    if (granted) Granted.assertReal(granted);
    if (!granted?.may('BROWSE_PROJECTS')) return undefined;
    if (!('issueId' in granted.on)) throw new Error('What is granted in a project is no proof of an issue');
    return new BrowsableIssue(granted.on.issueId, granted);
  }

  may(permission: Permission): boolean {
    return this.#granted.may(permission);
  }
}
