import type { Question } from '../../../contract/survey/questionnaire';

/** Of a question or an option, as `^[a-z][a-z0-9-]{0,39}$`. A name that every object has would be found in any record. */
export const isKey = (key: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(key) && !(key in Object.prototype);

/** The key under which the answer to a question is kept: `satisfied.2`. No key of a question has a full stop. */
export const answerKey = ({ key, version }: Pick<Question, 'key' | 'version'>): string => `${key}.${version}`;
