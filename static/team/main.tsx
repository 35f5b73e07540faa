import { lazy } from 'react';
import { startFrame } from '../frame/frame';

const IssueContext = lazy(() => import('./issue-context/issue-context'));
const IssuePanel = lazy(() => import('./issue-panel/issue-panel'));
const ProjectPage = lazy(() => import('./project-page/project-page'));
const ProjectSettings = lazy(() => import('./project-settings/project-settings'));
const WorkflowRule = lazy(() => import('./workflow-rule/workflow-rule'));

void startFrame(({ moduleKey, extension }) => {
  switch (moduleKey) {
    case 'issue-context':
      return <IssueContext />;
    case 'issue-panel':
      return <IssuePanel />;
    case 'project-page':
      return <ProjectPage />;
    case 'project-settings':
      return <ProjectSettings />;
    case 'gate-validator':
      return <WorkflowRule extension={extension} />;
    default:
      throw new Error(`The team resource has no screen for the module ${moduleKey}`);
  }
});
