import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { type Plan, usePlan } from './use-plan';

/** The project's tasks, which their tab and the overview share, and the set that is being given. */
export type ProjectTasks = {
  readonly plan: Plan;
  readonly isGiving: boolean;
  /** The set that is being given begins with tasks from the library. */
  readonly isSuggested: boolean;
  readonly setGiving: (isGiving: boolean) => void;
  /** Begins a set with tasks from the library; one that is being put together stays. */
  readonly suggest: () => void;
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
  const [isSuggested, setIsSuggested] = useState(false);
  const [suggestions, setSuggestions] = useState(0);
  const setGiving = useCallback((next: boolean) => {
    setIsGiving(next);
    setIsSuggested(false);
  }, []);
  const suggest = useCallback(() => {
    if (isGiving) return;
    setIsGiving(true);
    setIsSuggested(true);
    setSuggestions((count) => count + 1);
  }, [isGiving]);
  const tasks = useMemo(
    () => ({ plan, isGiving, isSuggested, setGiving, suggest, suggestions }),
    [plan, isGiving, isSuggested, setGiving, suggest, suggestions],
  );
  return <ProjectTasksContext.Provider value={tasks}>{children}</ProjectTasksContext.Provider>;
}
