import type { StaleWords } from '../../ask/stale-words';

export const staleGate: StaleWords = { title: 'gate-team.stale.title', text: 'gate-team.stale.text' };
