import type { FoundIssue } from './issues';

/** An issue in a line: its key, and what it is about. */
export const showIssue = ({ key, summary }: FoundIssue) => (
  <>
    <strong>{key}</strong> {summary}
  </>
);
