import type { Engagement, Project } from '../engagement/engagement';
import { type Members, type Person, standingIn } from './standing';
import type { BrowsableProject } from './team';

/**
 * Proof that somebody who browses a project is no customer of one of its engagements, and was none, as far as can be told for sure: they see
 * what its customers are not to know of each other, such as what counts for whom.
 */
export class EngagementTeam {
  readonly #engagementId: string;

  private constructor(
    readonly project: BrowsableProject,
    engagementId: string,
  ) {
    this.#engagementId = engagementId;
  }

  /** @returns undefined for whoever is, was or may have been its customer */
  static of(
    project: BrowsableProject,
    person: Person,
    engagement: Members & Pick<Engagement, 'id' | 'projectId'>,
  ): EngagementTeam | undefined {
    project.assertOf(engagement);
    return standingIn(engagement, person) === 'none' ? new EngagementTeam(project, engagement.id) : undefined;
  }

  /** @throws for what belongs to another engagement, or to one of another project */
  assertOf(item: { readonly projectId: string; readonly engagementId: string }): void {
    this.project.assertOf(item);
    if (item.engagementId !== this.#engagementId) {
      throw new Error('A proof for one engagement does not show another');
    }
  }
}

/** Proof of the same for all engagements of a project: they see what the team notes for itself alone. */
export class ProjectTeam {
  readonly #project: BrowsableProject;

  private constructor(project: BrowsableProject) {
    this.#project = project;
  }

  /**
   * @param stored the project with all its engagements, undefined where it has none yet @param engagement them, as storage holds them
   * @returns undefined for whoever is, was or may have been a customer of one of them
   */
  static of(
    project: BrowsableProject,
    person: Person,
    stored: Project | undefined,
    engagement: ReadonlyMap<string, Members>,
  ): ProjectTeam | undefined {
    if (stored) project.assertOf({ projectId: stored.id });
    const isOutside = ({ id }: { readonly id: string }) => standingIn(engagement.get(id), person) === 'none';
    return (stored?.engagements ?? []).every(isOutside) ? new ProjectTeam(project) : undefined;
  }

  /** @throws for what belongs to another project */
  assertOf(item: { readonly projectId: string }): void {
    this.#project.assertOf(item);
  }
}
