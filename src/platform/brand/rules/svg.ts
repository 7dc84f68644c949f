/** What a crest may be drawn with. Nothing of it can load, run, link or grow beyond its own bytes. */
const ELEMENTS = new Set(
  'svg g defs title desc style path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

const PREFIXED = /^(xmlns:xlink|xml:space|xml:lang|xlink:href)$/;

/** One piece of a drawing: the declaration, a remark, a tag, or words between tags. */
const PIECE =
  /^\uFEFF?<\?xml\s[^?<]*\?>|<!--(?:(?!--)[^])*-->|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Styles may point within the drawing and nowhere else. */
const leadsOut = (css: string): boolean =>
  /[\\@]/.test(css) || [...css.matchAll(/url\(\s*['"]?(.)?/gi)].some(([, first]) => first !== '#');

function attributeProblem(element: string, name: string, value: string): string | undefined {
  const where = `<${element} ${name}>`;
  if (/^on/i.test(name)) return `has an event handler, ${where}`;
  if (name.includes(':') && !PREFIXED.test(name))
    return `has an attribute of a drawing program, ${where}`;
  if (/&(?!amp;|lt;|gt;|quot;|apos;)/.test(value)) return `has an entity in ${where}`;
  if (/^(xlink:)?href$/i.test(name) && !value.startsWith('#'))
    return `refers to something outside itself, ${where}`;
  if (leadsOut(value.replaceAll(/&(quot|apos);/g, "'")))
    return `refers to something outside itself, ${where}`;
  return undefined;
}

/**
 * Why a drawing (SVG) may not be shown, each reason once; empty when it may. It is refused rather than cleaned, so that
 * what is shown is the file that the force gave.
 */
export function svgProblems(source: string): string[] {
  const problems = new Set<string>();
  const open: string[] = [];
  let roots = 0;
  PIECE.lastIndex = 0;
  for (let at = 0; at < source.length; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(source);
    if (!found) {
      const line = source.slice(0, at).split('\n').length;
      return [...problems, `has something other than plain shapes at line ${line}`];
    }
    const [piece, closing, name, attributes = '', empty] = found;
    if (name === undefined) {
      if (open.at(-1) === 'style' && leadsOut(piece))
        problems.add('refers to something outside itself, <style>');
      continue;
    }
    if (closing) {
      if (open.pop() !== name) return [...problems, `closes <${name}> where it is not open`];
      continue;
    }
    if (open.length === 0) roots += 1;
    if (!ELEMENTS.has(name)) problems.add(`has an element that a crest may not have, <${name}>`);
    for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
      const problem = attributeProblem(name, key, double ?? single ?? '');
      if (problem) problems.add(problem);
    }
    if (!empty) open.push(name);
  }
  if (open.length > 0 || roots !== 1) problems.add('is not one whole <svg>');
  return [...problems];
}

/** Width and height of its `viewBox`; undefined where it has none. */
export function svgSize(source: string): { width: number; height: number } | undefined {
  const box = /<svg[^>]*\sviewBox\s*=\s*["']([^"']*)["']/.exec(source)?.[1];
  const [, , width, height] =
    box
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}
