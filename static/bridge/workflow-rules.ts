import { onConfigure as configure } from '../../node_modules/@forge/jira-bridge/out/workflow/onConfigure.js';

/**
 * The way in which a workflow rule's screen hands over its content: when the button of Jira's own dialog is pressed.
 * Nothing keeps that dialog open, which the package's type does not say. Only that module of the package is named, as
 * in `forge.ts`.
 */
export const onConfigure = configure as (configuration: () => Promise<string | undefined>) => Promise<void>;
