import { findProject } from '../records/project';
import type { Site } from '../site';
import { loadServiceProject } from './service-project';
import { demoProject, loadSoftwareProjects } from './software-project';

/** Loads the demo's projects as of now. Does nothing where they are already: a restart finds them as they were left. */
export function loadDemo(site: Site): void {
  if (findProject(site, demoProject)) return;
  loadSoftwareProjects(site);
  loadServiceProject(site);
}
