import type { AccountId } from '../../contract/common';
import type { Permission } from './permission';

/**
 * Objects of this file say what Jira or JSM has shown a person who asked as themselves. Proofs are made of them. Only the
 * adapter that asks imports their classes as values, so that nobody else can make one, and a test holds it there. Their
 * private fields keep TypeScript from taking a look-alike, such as what the app has stored or asked with its own rights.
 */

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

  static shown(on: AskedAbout, permissions: ReadonlySet<Permission>): Granted {
    return new Granted(on, permissions);
  }

  may(permission: Permission): boolean {
    return this.#permissions.has(permission);
  }
}

/** An issue that Jira shows a person, and the project that it is in now. */
export class SeenIssue {
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

  static shown(issue: Pick<SeenIssue, 'id' | 'key' | 'projectId' | 'isTeamManaged'>): SeenIssue {
    return new SeenIssue(issue.id, issue.key, issue.projectId, issue.isTeamManaged);
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

  /** @param reader the person as whom JSM was asked */
  static shown(reader: AccountId, id: string): ReadRequest {
    return new ReadRequest(reader, id);
  }

  get reader(): AccountId {
    return this.#reader;
  }
}
