import type { ChoiceForm } from '../../../contract/survey/questionnaire';

/** All options of a choice in the order in which they are shown: `partly` between its two own, `cant-say` last. */
export const optionsOf = ({ options, special }: ChoiceForm): readonly string[] => [
  ...options.slice(0, 1),
  ...(special.includes('partly') ? ['partly'] : []),
  ...options.slice(1),
  ...(special.includes('cant-say') ? ['cant-say'] : []),
];
