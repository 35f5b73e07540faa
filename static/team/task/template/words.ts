import type { TemplateWords } from '../../ask/kind';

/** How templates of tasks are spoken of. */
export const taskTemplates = {
  save: 'template.save',
  explanation: 'template.explanation',
  removeEffect: 'template.remove-effect',
} as const satisfies TemplateWords;
