/** A piece of XML that is written already. */
export interface Xml {
  readonly xml: string;
}

type Child = Xml | string | null | undefined | false;
type Attributes = Readonly<Record<string, string | undefined>>;

/** What XML 1.0 cannot hold, whatever the escape: control characters and lone halves of pairs. */
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string) =>
  text.replaceAll(UNFIT, '').replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** An element; text is escaped, children that are missing are left out. */
export function element(name: string, attributes: Attributes, ...children: Child[]): Xml {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(value)}"`))
    .join('');
  const inside = children
    .map((child) => (child ? (typeof child === 'string' ? escaped(child) : child.xml) : ''))
    .join('');
  return { xml: inside ? `<${name}${given}>${inside}</${name}>` : `<${name}${given}/>` };
}

/** An element that only holds a text; nothing where there is none. */
export const textIn = (name: string, text: string | null | undefined): Xml | null =>
  text ? element(name, {}, text) : null;

export const documentOf = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.xml}\n`;
