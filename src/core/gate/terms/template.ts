import type { GateTemplate, SaveGateTemplate } from '../../../contract/gate/template';
import { gateLimits } from '../../../contract/gate/terms';
import type { Result } from '../../../contract/result';
import { templateLimits } from '../../../contract/template';
import { accept, refuse } from '../../result';
import { isSameName } from '../../text/same-name';

/** A project's gate templates: few and small, so they are kept together. In the order in which they were made. */
export type GateTemplateShelf = { readonly projectId: string; readonly templates: readonly GateTemplate[] };

/** Puts a template on the shelf, or another in place of it. The same again changes nothing. @param id for a new one */
export function shelveGateTemplate(
  shelf: GateTemplateShelf,
  wanted: SaveGateTemplate,
  id: string,
): Result<GateTemplateShelf> {
  const { attempt, templateId, ...said } = wanted;
  const template: GateTemplate = { ...said, id: templateId ?? id };
  const isKnown = shelf.templates.some((each) => each.id === template.id);
  if (templateId !== null && !isKnown) return refuse('not-found');
  const others = shelf.templates.filter((each) => each.id !== template.id);
  if (others.some(({ name }) => isSameName(name, template.name)))
    return refuse('template-name-taken', { field: 'name' });
  if (!isKnown && others.length >= gateLimits.templates) {
    return refuse('template-limit-reached', { facts: { limit: gateLimits.templates } });
  }
  const templates = isKnown
    ? shelf.templates.map((each) => (each.id === template.id ? template : each))
    : [...others, template];
  // They are kept in one record. Storage counts bytes, and a letter may be several.
  const bytes = new TextEncoder().encode(JSON.stringify(templates)).length;
  return bytes > templateLimits.bytes
    ? refuse('template-limit-reached', { facts: { limit: others.length } })
    : accept({ ...shelf, templates });
}

export const takeDownGateTemplate = (shelf: GateTemplateShelf, templateId: string): GateTemplateShelf => ({
  ...shelf,
  templates: shelf.templates.filter(({ id }) => id !== templateId),
});
