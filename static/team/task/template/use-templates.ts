import { useCallback, useEffect, useState } from 'react';
import type { TemplateName } from '../../../../src/contract/task/template';
import { callPlan } from '../../call/calls';

/** The project's own templates; `null` while loading, and none where they can't be loaded. */
export function useTemplates() {
  const [templates, setTemplates] = useState<readonly TemplateName[] | null>(null);
  const reload = useCallback(async () => {
    const result = await callPlan('list-templates', {});
    setTemplates(result.ok ? result.value : []);
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { templates, reload };
}
