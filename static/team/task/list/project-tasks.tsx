import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Suggestion } from '../set/suggestion';
import { type Plan, usePlan } from './use-plan';

/** The project's tasks, which their tab and the overview share, and the set that is being given. */
export type ProjectTasks = {
  readonly plan: Plan;
  readonly isGiving: boolean;
  /** The time for which the set that is being given was suggested. */
  readonly suggestion: Suggestion | null;
  readonly setGiving: (isGiving: boolean) => void;
  /** Begins a set with tasks from the library, in place of any other. */
  readonly suggest: (suggestion: Suggestion) => void;
  /** The number of times that a set has been suggested. */
  readonly suggestions: number;
};

const ProjectTasksContext = createContext<ProjectTasks | null>(null);

export function useProjectTasks(): ProjectTasks {
  const tasks = useContext(ProjectTasksContext);
  if (!tasks) throw new Error('No project tasks around this component');
  return tasks;
}

export function ProjectTasksProvider({ children }: { children: ReactNode }) {
  const plan = usePlan();
  const [isGiving, setIsGiving] = useState(false);
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  const [suggestions, setSuggestions] = useState(0);
  const setGiving = useCallback((next: boolean) => {
    setIsGiving(next);
    setSuggestion(null);
  }, []);
  const suggest = useCallback((next: Suggestion) => {
    setIsGiving(true);
    setSuggestion(next);
    setSuggestions((count) => count + 1);
  }, []);
  const tasks = useMemo(
    () => ({ plan, isGiving, suggestion, setGiving, suggest, suggestions }),
    [plan, isGiving, suggestion, setGiving, suggest, suggestions],
  );
  return <ProjectTasksContext.Provider value={tasks}>{children}</ProjectTasksContext.Provider>;
}
