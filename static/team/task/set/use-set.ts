import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '../../../../src/contract/common';
import type { EngagementSummary } from '../../../../src/contract/engagement';
import type { Refusal, Result } from '../../../../src/contract/result';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { callPlan } from '../../call/calls';
import type { GivenTask } from '../library/fitting-phase';
import { loadFittingPhase, loadPhase } from '../library/load-phase';
import { phases } from '../library/phases';
import { newSet, rowsOf, type SetDraft, type SetRow, setForEngagement } from './draft';

/** A phase of the library as a source; every other source is the id of a template of the project. */
export const sourceOf = (phase: (typeof phases)[number]) => `library:${phase}`;
const phaseOf = (source: string) => phases.find((phase) => source === sourceOf(phase));

/** The beginning of a set that is suggested: its day, and the tasks that it comes after; null until these are loaded. */
export type SetBeginning = { readonly from: IsoDate; readonly given: readonly GivenTask[] | null };

/**
 * A set while it is put together: filled from a source, and changed.
 * @param suggested null for a set that begins empty; else it begins with the phase of the library that comes next
 */
export function useSet(active: readonly EngagementSummary[], first: EngagementSummary, suggested: SetBeginning | null) {
  const [set, setSet] = useState<SetDraft>(() => newSet(first, suggested?.from));
  const [source, setSource] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBegun = useRef(false);
  const engagement = active.find(({ id }) => id === set.engagementId) ?? first;
  const change = (changes: Partial<SetDraft>) => setSet((now) => ({ ...now, ...changes }));

  const load = async (wanted: string, { language }: EngagementSummary) => {
    setSource(wanted);
    setRefusal(null);
    const phase = phaseOf(wanted);
    const result = phase ? await loadPhase(phase, language) : await loadOwn(wanted);
    if (!result.ok) {
      setRefusal(result.error);
      return;
    }
    const attempts = result.value.map(() => crypto.randomUUID());
    change({ rows: rowsOf(result.value, attempts) });
  };
  const begin = async (given: readonly GivenTask[]) => {
    const phase = await loadFittingPhase(given, first.language);
    if (!phase.ok) setRefusal(phase.error);
    else if (phase.value !== null) await load(sourceOf(phase.value), first);
  };
  useEffect(() => {
    if (!suggested?.given || isBegun.current) return;
    isBegun.current = true;
    void begin(suggested.given);
  });

  return {
    set,
    source,
    refusal,
    engagement,
    change,
    fillFrom: (wanted: string) => void load(wanted, engagement),
    forgetSource: () => setSource(''),
    changeEngagement: (id: string) => {
      const next = active.find((each) => each.id === id) ?? first;
      setSet((now) => setForEngagement(now, next));
      // The library speaks the customer's language.
      if (phaseOf(source) && next.language !== engagement.language) void load(source, next);
    },
    changeRow: (changed: SetRow) =>
      setSet((now) => ({ ...now, rows: now.rows.map((row) => (row.attempt === changed.attempt ? changed : row)) })),
    removeRow: (gone: SetRow) =>
      setSet((now) => ({ ...now, rows: now.rows.filter(({ attempt }) => attempt !== gone.attempt) })),
  };
}

async function loadOwn(templateId: string): Promise<Result<readonly TemplateTask[]>> {
  const result = await callPlan('show-template', { templateId });
  return result.ok ? { ok: true, value: result.value.tasks } : result;
}
