import type { AskKind } from '../../contract/ask';
import type { AskItems } from '../../core/kinds/ask-kinds';
import type { AskForm } from './form';
import { gateForm } from './gate-record';
import { taskForm } from './task-record';

/** How asks of every kind are stored and found. The compiler misses what a kind leaves out. */
export const askForms: { readonly [K in AskKind]: AskForm<AskItems[K]> } = { task: taskForm, gate: gateForm };
