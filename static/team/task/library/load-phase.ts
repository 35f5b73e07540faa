import type { Language } from '../../../../src/contract/engagement';
import type { Result } from '../../../../src/contract/result';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { getTranslations } from '../../../bridge/forge';
import { fittingPhase, type GivenTask } from './fitting-phase';
import { type Phase, tasksOf } from './phases';

/** The phase whose tasks come next for a customer; null where all phases have been given. */
export async function loadFittingPhase(given: readonly GivenTask[], language: Language): Promise<Result<Phase | null>> {
  const format = await loadSentences(language);
  if (!format.ok) return format;
  const titlesOf = (phase: Phase) => tasksOf(phase, format.value).map(({ title }) => title);
  return { ok: true, value: fittingPhase(given, titlesOf) };
}

/** A phase in the customer's language, whatever the reader's is: the customer is to read it. */
export async function loadPhase(phase: Phase, language: Language): Promise<Result<readonly TemplateTask[]>> {
  const format = await loadSentences(language);
  return format.ok ? { ok: true, value: tasksOf(phase, format.value) } : format;
}

async function loadSentences(language: Language): Promise<Result<(key: string) => string>> {
  try {
    const { translations } = await getTranslations(language);
    const sentences = (translations ?? {}) as Readonly<Record<string, unknown>>;
    return { ok: true, value: (key) => String(sentences[key] ?? '') };
  } catch {
    return { ok: false, error: { code: 'try-again' } };
  }
}
