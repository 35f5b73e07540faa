import type { TemplateWords } from '../../ask/kind';

/** The words for templates of gates. */
export const gateTemplates = {
  save: 'gate-team.action.save-template.do',
  explanation: 'gate-team.template-kept',
  removeEffect: 'gate-team.template-remove-effect',
} as const satisfies TemplateWords;
