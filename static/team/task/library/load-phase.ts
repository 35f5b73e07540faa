import type { Language } from '../../../../src/contract/engagement';
import type { Result } from '../../../../src/contract/result';
import type { TemplateTask } from '../../../../src/contract/task/template';
import { getTranslations } from '../../../bridge/forge';
import { type Phase, tasksOf } from './phases';

/** A phase in the customer's language, whatever the reader's is: the customer is to read it. */
export async function loadPhase(phase: Phase, language: Language): Promise<Result<readonly TemplateTask[]>> {
  try {
    const { translations } = await getTranslations(language);
    const sentences = (translations ?? {}) as Readonly<Record<string, unknown>>;
    return { ok: true, value: tasksOf(phase, (key) => String(sentences[key] ?? '')) };
  } catch {
    return { ok: false, error: { code: 'try-again' } };
  }
}
