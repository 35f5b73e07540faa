import type { Question } from '../../../contract/survey/questionnaire';

/** The key of the words about what would make a low score right. */
export const branchKey = 'branch';
/** The key of the reason why somebody does not answer. */
export const declinedKey = 'declined';

/** Words are found by these keys, so no question may have one of them. */
const taken: readonly string[] = [branchKey, declinedKey];

/** Of a question or an option, as `^[a-z][a-z0-9-]{0,39}$`. A name that every object has would be found in any record. */
export const isKey = (key: string): boolean => /^[a-z][a-z0-9-]{0,39}$/.test(key) && !(key in Object.prototype);

/** Whether a question may have a key. */
export const isKeyOfQuestion = (key: string): boolean => isKey(key) && !taken.includes(key);

/** The key under which the answer to a question is kept: `satisfied.2`. No key of a question has a full stop. */
export const answerKey = ({ key, version }: Pick<Question, 'key' | 'version'>): string => `${key}.${version}`;
