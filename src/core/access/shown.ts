import type { AccountId } from '../../contract/common';
import type { Permission } from './permission';

/**
 * Objects of this file say what Jira or JSM has shown a person who asked as themselves. Proofs are made of them. Only the
 * adapter that asks calls `shown`, so that nobody else can make one, and a test holds it there. Their private fields keep
 * TypeScript from taking a look-alike, such as what the app has stored or asked with its own rights; and `assertReal`, which
 * every proof begins with, what TypeScript can't look into, such as parsed JSON.
 */

const notShown = 'What nobody was shown proves nothing';

/** An issue or a project that somebody has asked about. */
export type AskedAbout = { readonly issueId: string } | { readonly projectId: string };

/** The permissions that Jira grants a person on one issue or in one project, as far as the app asks. */
export class Granted {
  readonly #permissions: ReadonlySet<Permission>;

  private constructor(
    readonly on: AskedAbout,
    permissions: ReadonlySet<Permission>,
  ) {
    this.#permissions = permissions;
  }

  /** @throws for what nobody was shown */
  static assertReal(granted: Granted): void {
    if (!(#permissions in granted)) throw new Error(notShown);
  }

  static shown(on: AskedAbout, permissions: ReadonlySet<Permission>): Granted {
    return new Granted(on, permissions);
  }

  may(permission: Permission): boolean {
    return this.#permissions.has(permission);
  }
}

/** An issue that Jira shows a person, and the project that it is in now. */
export class ShownIssue {
  readonly #projectId: string;

  private constructor(
    readonly id: string,
    readonly key: string,
    projectId: string,
    /** In team-managed projects no workflow rule of an app can hold a transition. */
    readonly isTeamManaged: boolean,
  ) {
    this.#projectId = projectId;
  }

  /** @throws for what nobody was shown */
  static assertReal(issue: ShownIssue): void {
    if (!(#projectId in issue)) throw new Error(notShown);
  }

  static shown(issue: Pick<ShownIssue, 'id' | 'key' | 'projectId' | 'isTeamManaged'>): ShownIssue {
    return new ShownIssue(issue.id, issue.key, issue.projectId, issue.isTeamManaged);
  }

  get projectId(): string {
    return this.#projectId;
  }
}

/** A request that JSM lets a person read. */
export class ReadRequest {
  readonly #reader: AccountId;

  private constructor(
    reader: AccountId,
    readonly id: string,
  ) {
    this.#reader = reader;
  }

  /** @throws for what nobody was shown */
  static assertReal(request: ReadRequest): void {
    if (!(#reader in request)) throw new Error(notShown);
  }

  /** @param reader the person as whom JSM was asked */
  static shown(reader: AccountId, id: string): ReadRequest {
    return new ReadRequest(reader, id);
  }

  get reader(): AccountId {
    return this.#reader;
  }
}
