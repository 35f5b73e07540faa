import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { usualThresholds } from '../../../../src/contract/survey/checkpoint';
import type { OfferedQuestionnaire } from '../../../../src/contract/survey/own-questionnaires';
import { type PreviewProps, QuestionnairePreview } from '../../../../static/survey/preview';
import { snapshotOfDraft } from '../../../../static/survey/snapshot-of-draft';
import { Editor } from '../../../../static/team/survey/questionnaire/editor/editor';
import { QuestionnaireList } from '../../../../static/team/survey/questionnaire/list/questionnaire-list';
import { draft, markupOf } from './given';

const nothing = () => undefined;
const offered = (name: string, isOwn: boolean): OfferedQuestionnaire => ({
  ...snapshotOfDraft({ ...draft, name }),
  questionnaireId: isOwn ? 'a'.repeat(24) : 'shipped.pulse',
  isOwn,
});
const list = (questionnaires: readonly OfferedQuestionnaire[]) =>
  markupOf(
    createElement(QuestionnaireList, {
      questionnaires,
      projectKey: 'HAR',
      language: 'en-US',
      thresholds: usualThresholds,
      onNew: nothing,
      onCopy: nothing,
      onEdit: nothing,
      onRemoved: nothing,
      onStale: nothing,
    }),
  );
const editor = (start = draft) =>
  markupOf(
    createElement(Editor, {
      kept: null,
      start,
      draftKey: 'questionnaire HAR new',
      language: 'en-US',
      thresholds: usualThresholds,
      onSaved: nothing,
      onStale: nothing,
      onClose: nothing,
    }),
  );

describe('the list', () => {
  it('offers a copy of what ships, and to change, export and remove what is the project’s own', () => {
    const shipped = list([offered('Pulse', false)]);
    expect(shipped).toContain('Copy');
    expect(shipped).not.toContain('>Remove<');
    const own = list([offered('Ours', true)]);
    for (const label of ['Edit', 'Export', 'Remove', 'Export all your own']) expect(own).toContain(label);
    expect(own).toContain('2 questions');
    expect(own).toContain('English, German');
  });
});

describe('the editor', () => {
  it('has a field for every text in both languages, each marked with its language', () => {
    const shown = editor();
    for (const text of [
      'How satisfied are you?',
      'Wie zufrieden sind Sie?',
      'Sehr zufrieden',
      'By phone',
      'Anruf',
      'Was würde helfen?',
    ])
      expect(shown).toContain(text);
    expect(shown.match(/<input[^>]*lang="de-DE"/g)).toHaveLength(1 + 2 + 1 + 2 + 1);
    expect(shown).toContain('German: complete');
  });
  it('says what a language lacks, and who reads it then', () => {
    const [first, ...rest] = draft.questions;
    if (!first?.texts['en-US']) throw new Error('It is worded in English');
    const shown = editor({ ...draft, questions: [{ ...first, texts: { 'en-US': first.texts['en-US'] } }, ...rest] });
    expect(shown).toContain(
      'German: 3 texts are missing. Customers with this language read the questionnaire in the main',
    );
  });
  it('can be saved in spite of advice', () => {
    const [first, ...rest] = draft.questions;
    if (!first?.texts['en-US']) throw new Error('It is worded in English');
    const text = 'Don’t you agree that we are always good and fast?';
    const wording = { ...first.texts['en-US'], text };
    const shown = editor({ ...draft, questions: [{ ...first, texts: { 'en-US': wording } }, ...rest] });
    expect(shown).toContain('Advice on wording');
    expect(shown).toContain('This suggests an answer.');
    expect(shown).toMatch(/<button(?![^>]*disabled)[^>]*type="submit"/);
  });
  it('offers of the bank only what is not measured yet, and nothing once it is full', () => {
    const shown = editor();
    expect(shown).not.toContain('Satisfaction</option>');
    expect(shown).toContain('Recommendation</option>');
    const full = editor({ ...draft, surveyKind: 'pulse' });
    expect(full).toContain('A questionnaire of this kind has 1 question at most.');
  });
});

const preview = (survey?: PreviewProps['survey'], thresholds = usualThresholds) =>
  markupOf(
    createElement(QuestionnairePreview, {
      questionnaire: snapshotOfDraft(draft),
      startsIn: 'en-US',
      thresholds,
      ...(survey && { survey }),
    }),
  );

describe('the preview', () => {
  it('begins with the terms of the mode, and ends with its buttons, which send nothing', () => {
    const named = preview({ mode: 'named', asked: 9, closesOn: '2026-12-14' });
    expect(named).toContain('on Dec 14, 2026 at the latest');
    expect(named).not.toContain('You answer in confidence');
    const confidential = preview(
      { mode: 'confidential', asked: 9, closesOn: null },
      { answers: 7, spread: 9, words: 11 },
    );
    expect(confidential).toContain('You answer in confidence');
    expect(confidential).toContain('9 are asked.');
    for (const fewest of ['7', '9', '11']) expect(confidential).toContain(` ${fewest} `);
    expect(confidential).not.toContain('Each answer is saved as you give it');
    for (const [html, label] of [
      [named, 'Done'],
      [confidential, 'Send in confidence'],
    ] as const) {
      for (const each of [label, 'Later', 'Not this time'])
        expect(html).toMatch(new RegExp(`<button[^>]*disabled[^>]*>(<[^>]*>)*${each}`));
    }
  });
  it('lets its reader choose how it is answered only where no survey says so', () => {
    expect(preview()).toContain('How they answer');
    expect(preview()).not.toContain('are asked.');
    expect(preview({ mode: 'named', asked: null, closesOn: null })).not.toContain('How they answer');
  });
  it('is what customers see: numbers, ends, options and the app’s own words', () => {
    const shown = preview();
    for (const words of ['How satisfied are you?', 'Very dissatisfied', 'By mail', 'Partly', 'I can’t say'])
      expect(shown.replaceAll('&#x27;', '’').replaceAll("'", '’')).toContain(words);
    expect(shown.match(/type="radio"[^>]*value="[1-5]"|value="[1-5]"[^>]*type="radio"/g)).toHaveLength(5);
    // What follows a low score is not there before one is given.
    expect(shown).not.toContain('What would make it right?');
  });
});
