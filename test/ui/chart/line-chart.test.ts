import { describe, expect, it } from 'vitest';
import { type Dot, LineChart } from '../../../static/chart/line-chart';
import { shown } from '../team/survey/given';

const dot = (at: number, value: number | null, changes: Partial<Dot> = {}): Dot => ({
  at,
  value,
  interval: null,
  bound: null,
  isOld: false,
  ...changes,
});
const chart = (dots: readonly Dot[], changes: object = {}) =>
  shown(LineChart, {
    label: 'Satisfaction',
    below: dots.map((_, at) => String(at)),
    lines: [{ key: 'all', form: 'round' as const, dots }],
    range: { low: 0, high: 1 },
    format: String,
    median: null,
    marks: [],
    ...changes,
  });

describe('a line chart', () => {
  it('has its dots where the numbers are, evenly spaced', () => {
    const html = chart([dot(0, 0), dot(1, 0.25), dot(2, 1)]);
    expect([...html.matchAll(/cx="([\d.]+)%" cy="([\d.]+)%"/g)].map(([, x, y]) => [x, y])).toEqual([
      ['5', '100'],
      ['50', '75'],
      ['95', '0'],
    ]);
    expect(html).toContain('d="M5,100L50,75L95,0"');
  });
  it('breaks the line at a gap, and draws nothing there', () => {
    const html = chart([dot(0, 0.5), dot(1, 0.5), dot(2, null), dot(3, 0.5), dot(4, 0.5)]);
    expect(html.match(/<circle/g)).toHaveLength(4);
    expect(html).toContain('d="M5,50L27.5,50M72.5,50L95,50"');
  });
  it('draws a bound as an arrow, old dots in grey, and intervals upright', () => {
    const html = chart([
      dot(0, 0.9, { bound: 'at-least' }),
      dot(1, 0.1, { bound: 'at-most' }),
      dot(2, 0.5, { interval: { low: 0.25, high: 0.75 }, isOld: true }),
    ]);
    expect(html).toContain('▲');
    expect(html).toContain('▼');
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html).toMatch(/y1="75%" y2="25%"/);
    expect(html.match(/class="[^"]*old/g)).toHaveLength(2);
  });
  it('has marks between the places, and the median across', () => {
    const html = chart([dot(0, 0.5), dot(1, 0.5)], { marks: [0.5], median: 0.75 });
    expect(html).toContain('x1="50%" x2="50%"');
    expect(html).toContain('y1="25%" y2="25%"');
  });
  it('tells lines apart by form', () => {
    const lines = [
      { key: 'external', form: 'round' as const, dots: [dot(0, 0.5)] },
      { key: 'internal', form: 'square' as const, dots: [dot(0, 0.7)] },
    ];
    const html = chart([dot(0, 0.5)], { lines });
    expect(html.match(/<circle/g)).toHaveLength(1);
    expect(html.match(/<rect/g)).toHaveLength(1);
  });
  it('has words under some only where there are many, so that they do not overlap', () => {
    const many = Array.from({ length: 50 }, (_, at) => dot(at, 0.5));
    const words = [...chart(many).matchAll(/y="212"[^>]*>(\d+)</g)].map(([, word]) => Number(word));
    expect(words).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45]);
  });
});
