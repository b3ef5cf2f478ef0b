import { describe, expect, it } from 'vitest';
import { chooseMark, markAt, type Piece, readPassage } from './marks.ts';

const piece = (mark: string, layer: Piece['layer'], part: Piece['part'], start: number, end: number): Piece => ({
  mark,
  layer,
  part,
  start,
  end,
});
const statement = piece('s1', 'statements', 'content', 10, 60);
const trigger = piece('e1', 'events', 'trigger', 20, 26);
const name = piece('n0', 'names', 'name', 30, 40);

describe('passages in the address', () => {
  it('are two offsets, the first smaller', () => {
    expect(readPassage('#12-40')).toEqual({ start: 12, end: 40 });
    expect(readPassage('12-40')).toEqual({ start: 12, end: 40 });
    for (const bad of ['', '#40-12', '#1-', '#a-b', '#-1-4', '#1-2-3']) expect(readPassage(bad)).toBeNull();
  });

  it('find the mark that they are, or that holds them', () => {
    const pieces = [statement, trigger, name];
    expect(markAt({ start: 10, end: 60 }, pieces)).toBe('s1');
    expect(markAt({ start: 20, end: 26 }, pieces)).toBe('e1');
    expect(markAt({ start: 30, end: 40 }, pieces)).toBe('s1');
    expect(markAt({ start: 0, end: 5 }, pieces)).toBeNull();
  });
});

describe('chooseMark', () => {
  it('takes the innermost', () => {
    expect(chooseMark([statement, trigger])).toBe('e1');
    expect(chooseMark([piece('p', 'passage', 'passage', 0, 99)])).toBeNull();
  });
});
