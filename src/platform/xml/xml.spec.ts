import { documentOf, element, textIn } from './xml';

describe('XML', () => {
  it('escapes what a text and an attribute hold', () => {
    expect(element('a', { b: '"<&>"' }, 'x < y & "z"').xml).toBe(
      '<a b="&quot;&lt;&amp;&gt;&quot;">x &lt; y &amp; &quot;z&quot;</a>',
    );
  });

  it('leaves out what cannot stand in it, and keeps all scripts and pictures', () => {
    expect(element('a', {}, 'a\u0000b\u001bc\ud800d ز 🚲\n').xml).toBe('<a>abcd ز 🚲\n</a>');
  });

  it('leaves out what is missing', () => {
    const none = textIn('b', null);
    expect(element('a', { x: undefined }, none, false, undefined, '').xml).toBe('<a/>');
    expect(documentOf(element('a', {}))).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n');
  });
});
