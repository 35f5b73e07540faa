import type { AccountId, Subject } from '../../contract/common';
import { issueIdOf } from '../ask/subject';
import { type Engagement, isCustomer } from '../engagement/engagement';
import type { BrowsableIssue } from './browsable-issue';
import { type Permission, permissions } from './permission';
import { Granted, ShownIssue } from './shown';

/**
 * Proofs of what somebody of the team may see. A view takes one as its first argument, so it can't be written without.
 * Only the makers here make them, of what Jira has replied to that person, and each holds for one project or issue: a view
 * of anything else throws. Their private fields keep TypeScript from taking a look-alike or a changed copy for a proof.
 */

/** The person may browse a project: titles in its lists, and what belongs to it as a whole. */
export class BrowsableProject {
  readonly #granted: Granted;

  private constructor(
    readonly projectId: string,
    granted: Granted,
  ) {
    this.#granted = granted;
  }

  /** @param granted undefined where Jira does not show the person the project @throws for what is granted on an issue */
  static of(granted: Granted | undefined): BrowsableProject | undefined {
    if (granted) Granted.assertReal(granted);
    if (!granted?.may('BROWSE_PROJECTS')) return undefined;
    if (!('projectId' in granted.on)) throw new Error('What is granted on an issue is no proof of a project');
    return new BrowsableProject(granted.on.projectId, granted);
  }

  may(permission: Permission): boolean {
    return this.#granted.may(permission);
  }

  /** @throws for what belongs to another project */
  assertOf(item: { readonly projectId: string }): void {
    if (item.projectId !== this.projectId) throw new Error('A proof for one project does not show another');
  }
}

/** The location of an ask or an entry. `issueId` is null for what is the project's, or one of its versions'. */
export type ItemLocation = { readonly projectId: string; readonly issueId: string | null };

/** All that an ask's location depends on. */
export type AskOn = { readonly projectId: string; readonly subject: Subject };

export const locationOf = ({ projectId, subject }: AskOn): ItemLocation => ({ projectId, issueId: issueIdOf(subject) });

/**
 * Proves that a person may see asks and entries in full, on one issue or in a project outside issues. They need
 * access to both the project whose customer it is and the issue: to see only the issue (after it was moved) or only the
 * project (because of issue security) is not enough. The project's administrators are an exception. They keep access when
 * they can't see the issue, or when it is gone, because what was agreed with a customer does not vanish with an issue.
 * They then see what was agreed, not the issue itself.
 */
export class ItemAccess {
  readonly #granted: ReadonlySet<Permission>;

  private constructor(
    readonly location: ItemLocation,
    /** Whether the person may also see the content of what the item is about, as it is in Jira. */
    readonly showsSubject: boolean,
    granted: ReadonlySet<Permission>,
  ) {
    this.#granted = granted;
  }

  /** To what is on an issue. @param issue undefined where Jira does not show it to the person */
  static onIssue(
    project: BrowsableProject,
    issueId: string,
    issue: BrowsableIssue | undefined,
  ): ItemAccess | undefined {
    if (issue && issue.issueId !== issueId) throw new Error('A proof for one issue does not show another');
    if (!issue && !project.may('ADMINISTER_PROJECTS')) return undefined;
    const held = permissions.filter((each) => project.may(each) && (!issue || issue.may(each)));
    return new ItemAccess({ projectId: project.projectId, issueId }, issue !== undefined, new Set(held));
  }

  /** To what is on an issue of the project that the issue is in now: whoever may browse the issue may browse that, too. */
  static onIssueAtHome(seen: ShownIssue, issue: BrowsableIssue): ItemAccess {
    ShownIssue.assertReal(seen);
    const { id, projectId } = seen;
    if (issue.issueId !== id) throw new Error('A proof for one issue does not show another');
    const held = permissions.filter((each) => issue.may(each));
    return new ItemAccess({ projectId, issueId: id }, true, new Set(held));
  }

  /** To what belongs to the project as a whole, or to a version of it. */
  static inProject(project: BrowsableProject): ItemAccess {
    const held = permissions.filter((each) => project.may(each));
    return new ItemAccess({ projectId: project.projectId, issueId: null }, true, new Set(held));
  }

  /** To what is on the same issue, which the person sees, as part of another project: it stayed there when it was moved. */
  asPartOf(project: BrowsableProject): ItemAccess | undefined {
    const { issueId } = this.location;
    if (issueId === null || !this.showsSubject) return undefined;
    const held = permissions.filter((each) => project.may(each) && this.may(each));
    return new ItemAccess({ projectId: project.projectId, issueId }, true, new Set(held));
  }

  may(permission: Permission): boolean {
    return this.#granted.has(permission);
  }

  /** @throws for what belongs to another project */
  assertOf({ projectId }: { readonly projectId: string }): void {
    if (projectId !== this.location.projectId) throw new Error('A proof for one project does not show another');
  }

  /** @throws for what lies elsewhere */
  assertOn({ projectId, issueId }: ItemLocation): void {
    const { location } = this;
    if (projectId !== location.projectId || issueId !== location.issueId) {
      throw new Error('A proof for one issue or project does not show what lies elsewhere');
    }
  }
}

/** Proof that somebody may see what belongs to a project as a whole: who sees what lies in it browses it, too. */
export type ProjectProof = BrowsableProject | ItemAccess;

/** Whether this licensed person may act for the team: a customer of the engagement never does. */
export const mayActForTeam = (engagement: Engagement, actor: AccountId): boolean => !isCustomer(engagement, actor);

/**
 * Whether this licensed person may decide for the team on what a customer has done: nobody does on what they themselves
 * have said. @param said whose words they would decide on
 */
export const mayDecideForTeam = (engagement: Engagement, said: readonly AccountId[], actor: AccountId): boolean =>
  mayActForTeam(engagement, actor) && !said.includes(actor);
