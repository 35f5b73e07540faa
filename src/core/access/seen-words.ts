import type { SurveySettings } from '../../contract/survey/settings';
import type { BrowsableProject } from './team';

/**
 * Proof that somebody of the team is shown what customers have said by name in the surveys of a project: their answers and words, who of them is not content, and
 * what the team has noted on it. A project may keep that to those who edit its issues. That they may see the survey, a `SeenSurvey` proves besides.
 */
export class SeenWords {
  readonly #projectId: string;

  private constructor(projectId: string) {
    this.#projectId = projectId;
  }

  /** @param settings of the project, as they are stored; undefined where it has changed none @returns undefined where they are kept from them */
  static of(
    project: BrowsableProject,
    settings: (Pick<SurveySettings, 'namedAnswers'> & { readonly projectId: string }) | undefined,
  ): SeenWords | undefined {
    if (settings) project.assertOf(settings);
    const isKept = settings?.namedAnswers === 'editors' && !project.may('EDIT_ISSUES');
    return isKept ? undefined : new SeenWords(project.projectId);
  }

  /** @throws for what was said in another project */
  assertOf({ projectId }: { readonly projectId: string }): void {
    if (projectId !== this.#projectId)
      throw new Error('A proof for the words in one project does not show those in another');
  }
}
