import { describe, expect, it } from 'vitest';
import type { GateTemplate } from '../../../../src/contract/gate/template';
import { gateLimits } from '../../../../src/contract/gate/terms';
import { templateLimits } from '../../../../src/contract/template';
import { type GateTemplateShelf, shelveGateTemplate } from '../../../../src/core/gate/terms/template';
import * as g from '../given';

const { due, ...terms } = g.terms;
const criteria = Array.from({ length: gateLimits.criteria }, (_, index) => ({
  text: `${index} `.padEnd(gateLimits.criterion, '\u6f22'),
  priority: 'must' as const,
}));

describe('a shelf of gate templates', () => {
  it('takes no more than its record holds, however long they are', () => {
    let shelf: GateTemplateShelf = { projectId: '1', templates: [] };
    const put = (name: string, more: Partial<GateTemplate['terms']>, templateId: string | null = null) =>
      shelveGateTemplate(shelf, { attempt: 'a', templateId, name, dueAfter: null, terms: { ...terms, ...more } }, name);
    shelf = g.must(put('one', { criteria }));
    shelf = g.must(put('two', { criteria }));
    expect(put('three', { criteria })).toMatchObject({
      error: { code: 'template-limit-reached', facts: { limit: 2 } },
    });
    shelf = g.must(put('three', {}));
    expect(g.code(put('three', { criteria }, 'three'))).toBe('template-limit-reached');
    expect(JSON.stringify(shelf).length).toBeLessThan(templateLimits.bytes);
  });
});
