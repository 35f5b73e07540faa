import type { TemplateWords } from '../../ask/kind';

/** How templates of gates are spoken of. */
export const gateTemplates = {
  save: 'gate-team.action.save-template.do',
  explanation: 'gate-team.template-kept',
  removeEffect: 'gate-team.template-remove-effect',
} as const satisfies TemplateWords;
