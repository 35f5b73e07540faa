import type { EvidenceRule, TaskType } from '../../../../src/contract/task/task';
import type { TemplateTask } from '../../../../src/contract/task/template';

type LibraryTask = {
  /** Of its texts: `library.<phase>.<key>.title` and `….text`. */
  readonly key: string;
  readonly type: TaskType;
  readonly activeAfter: number | null;
  readonly dueAfter: number;
  readonly effort: number;
  readonly evidence?: 'comment' | 'link';
  readonly isUrgent?: true;
};

export const phases = ['kick-off', 'requirements', 'build', 'test', 'go-live'] as const;
export type Phase = (typeof phases)[number];

/** The tasks of customers in most delivery projects. Each phase is counted from its own first day. */
const tasks: Readonly<Record<Phase, readonly LibraryTask[]>> = {
  'kick-off': [
    { key: 'people', type: 'information', activeAfter: null, dueAfter: 3, effort: 30, evidence: 'comment' },
    { key: 'goals', type: 'decision', activeAfter: null, dueAfter: 5, effort: 60, evidence: 'comment' },
    { key: 'dates', type: 'planning', activeAfter: null, dueAfter: 5, effort: 60, evidence: 'comment' },
    { key: 'access', type: 'information', activeAfter: null, dueAfter: 8, effort: 60, evidence: 'comment' },
    { key: 'risks', type: 'risk-identification', activeAfter: 3, dueAfter: 10, effort: 45 },
  ],
  requirements: [
    { key: 'processes', type: 'information', activeAfter: null, dueAfter: 5, effort: 180, evidence: 'link' },
    { key: 'priorities', type: 'decision', activeAfter: 3, dueAfter: 8, effort: 90, evidence: 'comment' },
    { key: 'interfaces', type: 'information', activeAfter: 3, dueAfter: 10, effort: 120, evidence: 'link' },
    { key: 'design', type: 'review', activeAfter: 8, dueAfter: 15, effort: 180, evidence: 'comment' },
    { key: 'wording', type: 'review', activeAfter: 10, dueAfter: 16, effort: 60, evidence: 'comment' },
  ],
  build: [
    { key: 'sample', type: 'data-provision', activeAfter: null, dueAfter: 5, effort: 120, evidence: 'link' },
    { key: 'cleaning', type: 'data-provision', activeAfter: 5, dueAfter: 20, effort: 480, evidence: 'link' },
    { key: 'preview', type: 'review', activeAfter: 10, dueAfter: 14, effort: 90, evidence: 'comment' },
    { key: 'roles', type: 'decision', activeAfter: 8, dueAfter: 13, effort: 60, evidence: 'comment' },
    { key: 'training', type: 'planning', activeAfter: 10, dueAfter: 20, effort: 90, evidence: 'comment' },
  ],
  test: [
    { key: 'testers', type: 'test-preparation', activeAfter: null, dueAfter: 4, effort: 30, evidence: 'comment' },
    { key: 'cases', type: 'test-preparation', activeAfter: null, dueAfter: 8, effort: 240, evidence: 'link' },
    { key: 'data', type: 'test-preparation', activeAfter: 2, dueAfter: 9, effort: 120, evidence: 'link' },
    { key: 'run', type: 'acceptance-test', activeAfter: 10, dueAfter: 20, effort: 960, evidence: 'comment' },
    { key: 'verdict', type: 'decision', activeAfter: 20, dueAfter: 22, effort: 60, evidence: 'comment' },
  ],
  'go-live': [
    { key: 'date', type: 'decision', activeAfter: null, dueAfter: 3, effort: 30, evidence: 'comment' },
    { key: 'news', type: 'planning', activeAfter: 3, dueAfter: 8, effort: 60, evidence: 'comment' },
    { key: 'support', type: 'planning', activeAfter: 3, dueAfter: 8, effort: 60, evidence: 'comment' },
    { key: 'data', type: 'data-provision', activeAfter: 8, dueAfter: 10, effort: 240, evidence: 'link' },
    {
      key: 'check',
      type: 'acceptance-test',
      activeAfter: 10,
      dueAfter: 11,
      effort: 120,
      evidence: 'comment',
      isUrgent: true,
    },
  ],
};

/**
 * The tasks of a phase, in the customer's language.
 * @param say a text of the catalogue of that language
 */
export const tasksOf = (phase: Phase, format: (key: string) => string): TemplateTask[] =>
  tasks[phase].map(({ key, type, activeAfter, dueAfter, effort, evidence, isUrgent = false }) => ({
    title: format(`library.${phase}.${key}.title`),
    instructions: format(`library.${phase}.${key}.text`),
    type,
    effort,
    evidenceRule: evidenceOf(type, evidence),
    links: [],
    isUrgent,
    ...(isUrgent ? { urgentReason: format(`library.${phase}.${key}.urgent`) } : {}),
    dueAfter,
    activeAfter,
  }));

const evidenceOf = (type: TaskType, asked: 'comment' | 'link' | undefined): EvidenceRule =>
  type === 'risk-identification' ? { kind: 'risks' } : { kind: asked ?? 'none' };
