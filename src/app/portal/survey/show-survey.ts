import type { Result } from '../../../contract/result';
import type { SurveyForm } from '../../../contract/survey/portal-survey';
import { accept, refuse } from '../../../core/result';
import type { Caller } from '../../caller';
import type { Ports } from '../../ports/ports';
import { settledFor } from './given';
import { loadSurvey } from './load-survey';
import { namesInCases } from './recovery/recovery-view';
import { surveyForm } from './survey-form';

/** A survey in full. Nothing is recorded by looking at it. */
export async function showSurvey(ports: Ports, caller: Caller, surveyId: string): Promise<Result<SurveyForm>> {
  const load = ports.storage.load.bind(ports.storage);
  const found = await loadSurvey(ports, { load: (...refs) => load(refs) }, caller, surveyId, {});
  if (!found.ok) return found;
  const { checkpoint } = found.value;
  const isConfidential = checkpoint.mode === 'confidential';
  const settled = isConfidential ? await settledFor(ports, caller.accountId, [checkpoint.id]) : undefined;
  const standing = settled?.get(checkpoint.id);
  if (standing === 'unknown') return refuse('try-again');
  const nameOf = await namesInCases(ports, [found.value.recovery]);
  return accept(surveyForm(found.value, ports.now(), standing === 'given' ? 'given' : null, nameOf));
}
