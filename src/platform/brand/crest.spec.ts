import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { crestOf, type Crest } from './crest';

const svg = (inside: string, attributes = 'viewBox="0 0 10 10"') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

describe('a drawing', () => {
  it.each<[string, Buffer, number]>([
    ['of our own', readFileSync(path.join(__dirname, 'assets/crest.svg')), 100],
    ['with shapes', svg('<g fill="#fff"><path d="M0 0h10v10z"/><circle r="2"/></g>'), 100],
    [
      'with a declaration and a remark',
      Buffer.from(`<?xml version="1.0"?>\n<!-- ours -->\n${svg('').toString()}\n`),
      100,
    ],
    [
      'with colours that run',
      svg('<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>'),
      100,
    ],
    ['with a style of its own', svg('<style>.a { fill: red }</style><rect class="a"/>'), 100],
    ['with words', svg('<title>A &amp; B</title><text>Ever watchful</text>'), 100],
    ['wider than high', svg('', 'viewBox="0 0 30 20"'), 150],
    ['with single quotes', Buffer.from(`<svg viewBox='0,0,10,20'><path d='M0 0'/></svg>`), 50],
  ])('%s is taken as it is', (_, bytes, wide) => {
    expect(crestOf(bytes)).toMatchObject({ type: 'svg', bytes, wide });
  });

  it.each([
    ['script', svg('<script>alert(1)</script>'), 'element that a crest may not have, <script>'],
    ['a page within', svg('<foreignObject><p>x</p></foreignObject>'), '<foreignObject>'],
    [
      'a picture',
      svg('<image href="https://example.org/a.png"/>'),
      'refers to something outside itself, <image href>',
    ],
    ['a link', svg('<a href="https://example.org"><rect/></a>'), '<a>'],
    ['a link by script', svg('<path xlink:href="javascript:alert(1)"/>'), '<path xlink:href>'],
    ['copies', svg('<use href="#a"/>'), '<use>'],
    ['an event handler', svg('<rect onload="alert(1)"/>'), 'has an event handler, <rect onload>'],
    ['one in capitals', svg('<rect ONCLICK="x"/>'), 'has an event handler, <rect ONCLICK>'],
    ['motion', svg('<set attributeName="href" to="javascript:x"/>'), '<set>'],
    [
      'a colour from elsewhere',
      svg('<rect fill="url(https://example.org/a#b)"/>'),
      'outside itself, <rect fill>',
    ],
    ['one in quotes', svg('<rect style="fill:url(&quot;//example.org&quot;)"/>'), '<rect style>'],
    ['styles from elsewhere', svg('<style>@import "a.css";</style>'), 'outside itself, <style>'],
    ['a font', svg('<style>@font-face{src:url(a)}</style>'), '<style>'],
    ['letters in disguise', svg('<style>.a{fill:\\75rl(a)}</style>'), '<style>'],
    ['an entity', svg('<rect fill="&#117;rl(a)"/>'), 'has an entity in <rect fill>'],
    [
      'a document type',
      Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>'),
      'at line 1',
    ],
    ['a section of data', svg('<style><![CDATA[.a{}]]></style>'), 'other than plain shapes'],
    ['marks of a program', svg('<g inkscape:label="a"/>'), 'drawing program, <g inkscape:label>'],
    [
      'an instruction',
      Buffer.from('<?xml-stylesheet href="a.css"?><svg viewBox="0 0 1 1"/>'),
      'at line 1',
    ],
    ['two roots', Buffer.from('<svg viewBox="0 0 1 1"/><svg/>'), 'is not one whole <svg>'],
    ['no end', Buffer.from('<svg viewBox="0 0 1 1"><g>'), 'is not one whole <svg>'],
    ['ends that cross', svg('<g><path></g></path>'), 'closes <g> where it is not open'],
    ['no view box', svg('', 'width="10"'), 'has no viewBox'],
    ['the shape of a stripe', svg('', 'viewBox="0 0 50 10"'), '50 by 10'],
    ['too many bytes', svg(`<path d="${'M0 0'.repeat(30_000)}"/>`), 'make it 100000 or smaller'],
    ['no drawing', Buffer.from('GIF89a'), 'neither an SVG nor a PNG'],
  ])('with %s is refused', (_, bytes, words) => {
    expect((crestOf(bytes) as string[]).join('\n')).toContain(words);
  });

  it('is told all that is wrong with it', () => {
    const all = crestOf(svg('<script/><rect onclick="x"/><image href="a.png"/>'));
    expect(all).toHaveLength(4);
  });
});

it('a PNG is known by its bytes and measured', async () => {
  const create = { width: 80, height: 40, channels: 4 as const, background: '#12403c' };
  const bytes = await sharp({ create }).png().toBuffer();
  const crest = crestOf(bytes) as Crest;
  expect(crest).toMatchObject({ type: 'png', wide: 200 });
  expect(crest.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(crestOf(bytes.subarray(0, 20))).toEqual([expect.stringContaining('broken PNG')]);
});
