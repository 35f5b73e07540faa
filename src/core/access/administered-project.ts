import type { BrowsableProject } from './team';

/** The person administers a project: the settings of its engagements, and how people stand to it. */
export class AdministeredProject {
  readonly #browsable: BrowsableProject;

  private constructor(browsable: BrowsableProject) {
    this.#browsable = browsable;
  }

  static of(project: BrowsableProject): AdministeredProject | undefined {
    return project.may('ADMINISTER_PROJECTS') ? new AdministeredProject(project) : undefined;
  }

  /** The proof that the same person may browse the project. */
  get browsable(): BrowsableProject {
    return this.#browsable;
  }

  get projectId(): string {
    return this.#browsable.projectId;
  }

  /** @throws for what belongs to another project */
  assertOf(item: { readonly projectId: string }): void {
    this.#browsable.assertOf(item);
  }
}
