/** The projects that a person may see, and the place that each page within one has in its navigation. */
import { html } from '../http/html';
import type { SiteReply } from '../http/http';
import { jiraPage, type ProjectPlace } from '../parts/shells';
import { empty, jiraProblem, noLicence } from '../parts/states';
import { projectMark } from '../parts/words';
import { type Page, type Project, path } from '../visit/rest';
import type { Read, Visit } from '../visit/visit';

export async function projectsPage(visit: Visit): Promise<SiteReply> {
  if (visit.person.accountType !== 'licensed') return noLicence(visit);
  const found = await visit.read<Page<Project>>(
    '/rest/api/3/project/search?maxResults=50&orderBy=name&expand=lead,description',
  );
  if (!found.ok) return jiraProblem(visit, found);
  const rows = found.value.values.map(
    (
      project,
    ) => html`<tr><td><a class="project-link" href="/projects/${project.key}">${projectMark(project.name, project.key)}${project.name}</a></td>
<td>${project.key}</td><td>${kindOf(project)}</td><td>${project.lead?.displayName}</td></tr>`,
  );
  const main = html`<h1>Projects</h1>${
    rows.length > 0
      ? html`<div class="table-scroll"><table class="table"><thead><tr><th scope="col">Name</th><th scope="col">Key</th><th scope="col">Type</th><th scope="col">Lead</th></tr></thead><tbody>${rows}</tbody></table></div>`
      : empty('No projects to show', `${visit.person.displayName} has no permission on any project here.`)
  }`;
  return jiraPage(visit, { title: 'Projects', main });
}

function kindOf(project: Project): string {
  if (project.projectTypeKey === 'service_desk') return 'Service project';
  return project.style === 'next-gen' || project.simplified ? 'Team-managed project' : 'Company-managed project';
}

/** Reads a project and what the person may do in it. @param at the navigation entry that is open */
export async function readPlace(visit: Visit, key: string, at: string): Promise<Read<ProjectPlace>> {
  const project = await visit.read<Project>(path`/rest/api/3/project/${key}`);
  if (!project.ok) return project;
  const mine = await visit.read<{ permissions: Record<string, { havePermission: boolean }> }>(
    path`/rest/api/3/mypermissions?projectKey=${key}&permissions=ADMINISTER_PROJECTS`,
  );
  if (!mine.ok) return mine;
  const { name, projectTypeKey } = project.value;
  return {
    ok: true,
    value: {
      key: project.value.key,
      name,
      kind: kindOf(project.value),
      isServiceProject: projectTypeKey === 'service_desk',
      isAdministered: mine.value.permissions.ADMINISTER_PROJECTS?.havePermission === true,
      at,
    },
  };
}
