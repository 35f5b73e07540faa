import { lazy } from 'react';
import { DraftsKeeper } from '../draft/drafts';
import { startFrame } from '../frame/frame';

const IssueContext = lazy(() => import('./issue-context/issue-context'));
const IssuePanel = lazy(() => import('./issue-panel/issue-panel'));
const ProjectPage = lazy(() => import('./project-page/project-page'));
const ProjectSettings = lazy(() => import('./project-settings/project-settings'));
const WorkflowRule = lazy(() => import('./workflow-rule/workflow-rule'));

void startFrame(({ moduleKey, extension, accountId = '' }) => {
  switch (moduleKey) {
    case 'issue-context':
      return <IssueContext />;
    case 'issue-panel':
      return (
        <DraftsKeeper reader={accountId}>
          <IssuePanel />
        </DraftsKeeper>
      );
    case 'project-page':
      return (
        <DraftsKeeper reader={accountId}>
          <ProjectPage />
        </DraftsKeeper>
      );
    case 'project-settings':
      return <ProjectSettings />;
    case 'gate-validator':
      return <WorkflowRule extension={extension} />;
    default:
      throw new Error(`The team resource has no screen for the module ${moduleKey}`);
  }
});
