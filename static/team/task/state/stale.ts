import type { StaleWords } from '../../ask/stale-words';

export const staleTask: StaleWords = { title: 'task.stale.title', text: 'task.stale.text' };
