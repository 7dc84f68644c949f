import { cut, mapped, rewrite, sourceSpan } from './mapped-text';

describe('mapped text', () => {
  it('points back to the source after removals', () => {
    const text = rewrite(mapped('a **bold** word'), /\*\*/g, () => '');
    expect(text.text).toBe('a bold word');
    expect(sourceSpan(text, 2, 6)).toEqual([4, 8]);
  });

  it('maps a replacement to all that it replaced', () => {
    const text = rewrite(mapped('x &amp; y'), /&amp;/g, () => '&');
    expect(text.text).toBe('x & y');
    expect(sourceSpan(text, 2, 3)).toEqual([2, 7]);
  });

  it('keeps its way through two rewrites', () => {
    const once = rewrite(mapped('g&#117;**il**ty'), /&#117;/g, () => 'u');
    const twice = rewrite(once, /\*\*/g, () => '');
    expect(twice.text).toBe('guilty');
    expect(sourceSpan(twice, 0, 6)).toEqual([0, 15]);
  });

  it('drops a cut that overlaps the one before', () => {
    const text = cut(mapped('abcdef'), [
      { start: 0, end: 3, to: '' },
      { start: 2, end: 4, to: 'X' },
    ]);
    expect(text.text).toBe('def');
  });
});
