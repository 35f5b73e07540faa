import { textInDocument } from '../../../../src/core/text/document/document';

type Attributes = Readonly<Record<string, unknown>>;

export const text = (said: string, ...marks: unknown[]) => ({ type: 'text', text: said, marks });
export const node = (type: string, ...content: unknown[]) => ({ type, content });
export const leaf = (type: string, attrs: Attributes, ...content: unknown[]) => ({ type, attrs, content });
export const mark = (type: string, attrs?: Attributes) => (attrs ? { type, attrs } : { type });
export const paragraph = (...content: unknown[]) => node('paragraph', ...content);
const document = (...content: unknown[]) => node('doc', ...content);
export const read = (...content: unknown[]) => textInDocument(document(...content));
