import type { Result } from '../../../contract/result';
import type { ChangeSurveySettings, SurveySettings, SurveySettingsNow } from '../../../contract/survey/settings';
import type { AdministeredProject } from '../../../core/access/administered-project';
import { accept, refuse } from '../../../core/result';
import { checkSettings, type KeptSurveySettings, usualSettings } from '../../../core/survey/asking/settings';
import { thresholdsOf } from '../../../core/survey/fewest/thresholds';
import { administerProject } from '../../access/administer-project';
import { teamOfProject } from '../../access/standing';
import { attributionTo, type Caller } from '../../caller';
import { changeOnce } from '../../change-once';
import { idFor } from '../../identity';
import type { Ports } from '../../ports/ports';
import { inUnitOfWork } from '../../unit-of-work';

/** The record of a project's settings for surveys, which is also the item of their history. */
export const surveySettingsId = (projectId: string): string => idFor('survey-settings', projectId);

/** The settings of a project for its surveys, for its administrators. */
export async function showSurveySettings(ports: Ports, projectId: string): Promise<Result<SurveySettingsNow>> {
  const project = await administerProject(ports, projectId);
  if (!project.ok) return project;
  const id = surveySettingsId(projectId);
  const [{ value: kept = usualSettings(id, projectId) }] = await ports.storage.load([{ kind: 'survey-settings', id }]);
  return accept(settingsView(project.value, kept));
}

/** Changes them. What is open stays as it is: they hold for whoever is decided from now on, and for who looks. No customer of the project may. */
export async function changeSurveySettings(
  ports: Ports,
  caller: Caller,
  projectId: string,
  command: ChangeSurveySettings,
): Promise<Result<SurveySettingsNow>> {
  const project = await administerProject(ports, projectId);
  if (!project.ok) return project;
  if (!(await teamOfProject(ports, caller, project.value.browsable))) return refuse('not-allowed');
  const id = surveySettingsId(projectId);
  return inUnitOfWork(ports, async (work) => {
    const [{ value: kept = usualSettings(id, projectId) }] = await work.load({ kind: 'survey-settings', id });
    const wanted = settingsIn(command);
    const changed = changeOnce(work, kept, {
      name: 'change-survey-settings',
      command,
      by: attributionTo(ports, caller),
      rule: () => {
        // As they were sent: what is kept is never weaker, and a weaker wish is told so.
        const checked = checkSettings(command);
        return checked.ok ? accept(wanted) : checked;
      },
      said: { what: 'survey-settings-changed', facts: { before: settingsIn(kept), after: wanted } },
    });
    if (!changed.ok) return changed;
    if (changed.value !== kept) work.save('survey-settings', id, changed.value);
    return accept(settingsView(project.value, changed.value));
  });
}

function settingsView(project: AdministeredProject, kept: KeptSurveySettings): SurveySettingsNow {
  project.assertOf(kept);
  return { ...settingsIn(kept), revision: kept.history.length };
}

type Stored = Omit<SurveySettings, 'thresholds'> & Pick<KeptSurveySettings, 'thresholds'>;

const settingsIn = ({ minimumDays, mostSurveys, namedAnswers, thresholds }: Stored): SurveySettings => ({
  minimumDays,
  mostSurveys,
  namedAnswers,
  thresholds: thresholdsOf({ thresholds }),
});
