import type { TemplateWords } from '../../ask/kind';

/** The words for templates of tasks. */
export const taskTemplates = {
  save: 'template.save',
  explanation: 'template.explanation',
  removeEffect: 'template.remove-effect',
} as const satisfies TemplateWords;
