/** The content that each call of each resolver tells whom: a row for each call, held by `access-matrix.test.ts`. */
import type { Resolver } from './offered-calls';

/** The marks of written texts, by who may read them: each text ends with the mark of its kind. */
export const marks = {
  /** Names of engagements and templates: for whoever may browse the project. */
  project: ' MARKPROJECT',
  /** Titles of tasks and gates: for them too. */
  title: ' MARKTITLE',
  /** All else that the team and customers have written. */
  words: ' MARKWORDS',
  /** Words that only the Jira issue has. */
  issue: ' MARKISSUE',
};
export type Mark = keyof typeof marks;

/** The content of a reply: that there is nothing, or no marks but these. */
export type Told = 'refused' | readonly Mark[];
const nothing: Told = [];
const ofProject: Told = ['project'];
const titles: Told = ['project', 'title'];
/** All that was agreed with the customer. */
const words: Told = ['project', 'title', 'words'];
export const all: Told = ['project', 'title', 'words', 'issue'];

/** The callers, each with the reason why they are not to see it. */
export const situations = {
  hidden: 'a developer from whom issue security hides the issues',
  kept: 'an administrator from whom it hides them, who keeps what was agreed',
  off: 'a deputy of the customer, taken off the request in Jira',
  closed: 'who could, with an account that is closed',
  other: 'somebody of another project, or a customer of another engagement',
  entitled: 'who may',
} as const;
export type Situation = keyof typeof situations;

type Row = Partial<Record<Situation, Told>>;

const taskCommand: Row = { hidden: 'refused', kept: words };
const gateCommand: Row = { hidden: 'refused', kept: words };
/** Whoever may see the project sees it, and who does not is shown their own. */
const projects: Row = { hidden: ofProject, kept: ofProject, other: nothing };
const changesProject: Row = { hidden: ofProject, kept: ofProject, other: 'refused' };
/** For administrators, whom no issue matters. */
const administers: Row = { hidden: 'refused', kept: titles };
/** Choices that are offered, whatever the project: somebody else is asked about theirs. */
const choices: Row = { ...administers, other: nothing };

const gateCommands: Record<string, Row> = {
  'show-gate': gateCommand,
  'draft-gate': { hidden: 'refused', kept: 'refused' },
  'change-gate': gateCommand,
  'open-gate': { hidden: 'refused', kept: 'refused' },
  'withdraw-gate': gateCommand,
  'override-gate': gateCommand,
  'show-certificate': gateCommand,
  'list-gate-templates': projects,
  'save-gate-template': projects,
  'remove-gate-template': { ...projects, other: nothing },
};
const taskCommands: Record<string, Row> = {
  'confirm-task': taskCommand,
  'return-task': taskCommand,
  'withdraw-task': taskCommand,
  'reassign-task': taskCommand,
  'change-task': taskCommand,
  'answer-proposal': taskCommand,
  'unblock-task': taskCommand,
  'activate-task': taskCommand,
  'resume-reminders': taskCommand,
};
/** Whoever may see the project sees what its customers answered by name. */
const survey: Row = { hidden: words, kept: words };
/** Portal: `refused` for all but who may, unless a row says otherwise. */
const asked: Row = {};

/**
 * The content that each call tells each caller. One whom a row does not name is refused, and the one who may is told
 * all.
 */
export const matrix: Record<Resolver, Record<string, Row>> = {
  team: {
    ...taskCommands,
    ...gateCommands,
    'show-issue': { hidden: 'refused', kept: 'refused', other: nothing },
    'show-history': taskCommand,
    'give-task': { hidden: 'refused', kept: 'refused' },
    'tell-outcome': taskCommand,
    // Of the project, to whoever sees the issue.
    'list-surveys-here': { hidden: 'refused', kept: 'refused', other: nothing },
    'list-questionnaires-here': { hidden: 'refused', kept: 'refused', other: nothing },
    'plan-survey-here': { hidden: 'refused', kept: 'refused' },
  },
  plan: {
    ...taskCommands,
    ...gateCommands,
    'list-gates': { hidden: titles, kept: words, other: nothing },
    'list-versions': projects,
    'show-project': { hidden: titles, kept: titles, other: nothing },
    // It shows nothing, and takes what the app has noted: whoever edits in the project may settle that.
    'settle-unseen': { hidden: nothing, kept: nothing, other: 'refused' },
    'list-tasks': { hidden: titles, kept: titles, other: nothing },
    // Those that are not theirs to see are left out.
    'show-tasks': { hidden: nothing, kept: words, other: nothing },
    // Each of the tasks has an answer of its own: that there is no such issue.
    'give-tasks': { hidden: nothing, kept: nothing, other: nothing },
    'list-templates': projects,
    'show-template': changesProject,
    'save-template': projects,
    'remove-template': changesProject,
    // Of the project and of no issue.
    'list-checkpoints': { hidden: titles, kept: titles, other: nothing },
    'show-checkpoint': survey,
    'show-checkpoint-history': survey,
    'show-results': survey,
    'list-comments': survey,
    'show-contacts': { hidden: titles, kept: titles, other: nothing },
    'add-chase': { hidden: titles, kept: titles, other: 'refused' },
    'remove-chase': { hidden: titles, kept: titles, other: 'refused' },
    'show-touchpoints': { hidden: nothing, kept: nothing, other: 'refused' },
    'write-note': survey,
    'remove-note': survey,
    'list-cases': { hidden: titles, kept: titles, other: nothing },
    'show-case': survey,
    'show-case-history': survey,
    'own-case': survey,
    'reply-to-case': survey,
    'show-trends': { hidden: titles, kept: titles, other: nothing },
    'show-customer-trends': { hidden: titles, kept: titles, other: nothing },
    'add-marker': { hidden: titles, kept: titles, other: 'refused' },
    'remove-marker': { hidden: titles, kept: titles, other: 'refused' },
    'list-questionnaires': projects,
    'plan-checkpoint': survey,
    'open-checkpoint': survey,
    'close-checkpoint': survey,
    'change-checkpoint': survey,
    'cancel-checkpoint': survey,
    'override-unread': survey,
    'list-deliverables-needed': survey,
    'decide-deliverable': survey,
    'write-reading': survey,
    'show-measures': survey,
    'list-measure-history': survey,
    'propose-target': survey,
    'show-silence': survey,
    'note-spoken': survey,
    'set-silence-rules': survey,
    'accept-target': survey,
    'withdraw-target': survey,
    'write-follow-up': survey,
    'save-questionnaire': projects,
    'remove-questionnaire': changesProject,
    'import-questionnaires': projects,
  },
  admin: {
    'show-settings': choices,
    'list-service-projects': choices,
    'list-request-types': choices,
    'list-time-zones': choices,
    'find-customers': choices,
    'create-engagement': choices,
    'show-survey-settings': choices,
    'change-survey-settings': administers,
    'change-engagement': administers,
    'set-contacts': administers,
    'open-request-again': administers,
    'send-again': administers,
    'send-test-message': administers,
    'add-stakeholder': administers,
    'change-stakeholder': administers,
    'list-held-tasks': administers,
    'list-gates-to-sign': administers,
    'hand-over-tasks': administers,
    'remove-stakeholder': administers,
  },
  portal: {
    'show-request': asked,
    // One's own inbox is there for everybody. What is not theirs is not in it.
    'show-inbox': { off: nothing, closed: nothing, other: nothing },
    'list-colleagues': asked,
    'list-colleague-asks': asked,
    'name-deputy': asked,
    'answer-proposed-deputy': asked,
    'end-deputy': asked,
    'decline-to-stand-in': asked,
    'show-mails': asked,
    'set-mails': asked,
    'raise-entry': asked,
    'show-task': asked,
    'accept-task': asked,
    'propose-date': asked,
    'decline-task': asked,
    'hand-over-task': asked,
    'report-stuck': asked,
    'report-unstuck': asked,
    'complete-task': asked,
    'undo-task': asked,
    'show-gate': asked,
    'sign-gate': asked,
    'list-raised': asked,
    'list-done': asked,
    'list-colleagues-done': asked,
    'list-said': asked,
    'list-signed': asked,
    'withdraw-sign-off': asked,
    'show-certificate': asked,
    'show-survey': asked,
    'save-answers': asked,
    'answer-in-confidence': asked,
    'decline-survey': asked,
    'answer-deliverable': asked,
    'list-answered': asked,
    'list-told': asked,
    'answer-reply': asked,
    'show-what-counts': asked,
    'mark-measure': asked,
    'counter-target': asked,
    'countersign-target': asked,
  },
};

/** The marks that the one who may is certainly shown: else nothing would be proved by their being kept from others. */
export const shown: Partial<Record<string, readonly Mark[]>> = {
  'team show-gate': ['title', 'words', 'issue'],
  'team show-certificate': ['title', 'words', 'issue'],
  'team show-issue': ['project', 'title', 'words'],
  'team show-history': ['words'],
  'team change-gate': ['title', 'words'],
  'team return-task': ['title', 'words'],
  'team tell-outcome': ['words'],
  'plan list-gates': ['title', 'words'],
  'plan show-project': ['project', 'title'],
  'plan list-tasks': ['title'],
  'plan show-tasks': ['title', 'words'],
  'plan show-template': ['project'],
  'plan list-checkpoints': ['title'],
  'plan show-checkpoint': ['title'],
  'plan list-comments': ['words'],
  'plan write-note': ['words'],
  'plan list-cases': ['title'],
  'plan show-case': ['title', 'words'],
  'plan reply-to-case': ['words'],
  'plan override-unread': ['words'],
  'plan write-reading': ['words'],
  'plan show-measures': ['words'],
  'plan list-measure-history': ['words'],
  'plan propose-target': ['words'],
  'plan show-silence': ['words'],
  'plan note-spoken': ['words'],
  'plan set-silence-rules': ['words'],
  'plan show-trends': ['title'],
  'plan show-contacts': ['title'],
  'plan add-chase': ['title'],
  'plan show-customer-trends': ['title'],
  'plan add-marker': ['title'],
  'plan write-follow-up': ['words'],
  'plan list-questionnaires': ['project'],
  'plan save-questionnaire': ['project'],
  'plan import-questionnaires': ['project'],
  'admin show-settings': ['project'],
  'admin list-held-tasks': ['title'],
  'portal show-request': ['project', 'title', 'words'],
  'portal show-inbox': ['project', 'title', 'words'],
  'portal show-task': ['project', 'title', 'words'],
  'portal show-gate': ['project', 'title', 'words', 'issue'],
  'portal show-certificate': ['title', 'words', 'issue'],
  'portal complete-task': ['title', 'words'],
  'portal show-survey': ['title', 'words'],
  'portal save-answers': ['title', 'words'],
  'portal list-answered': ['title', 'words'],
  'portal answer-reply': ['words'],
  'portal show-what-counts': ['words'],
};
