/** An element of XML: its name, its attributes and what is in it. */
export interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (text: string) =>
  text.replaceAll(/&([^;\s]*);?/g, (whole, name: string) => {
    const sign = ENTITIES[name];
    if (!sign) throw new Error(`XML with an unknown entity ${whole}`);
    return sign;
  });

/** A strict reader of the XML that we write: it throws at whatever is not well formed. */
export function readXml(source: string): Node {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!source.startsWith(declaration)) throw new Error('XML without its declaration');
  const top: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const piece = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
  piece.lastIndex = declaration.length;
  while (piece.lastIndex < source.length) {
    const found = piece.exec(source);
    if (!found) throw new Error(`XML that is not well formed before its end`);
    const [, closing, name = '', given = '', empty, text] = found;
    const here = open.at(-1)!;
    if (text !== undefined) here.text += plain(text);
    else if (closing) {
      if (open.pop()!.name !== name) throw new Error(`XML that closes ${name} too early`);
    } else {
      const attributes = [...given.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, plain(value)],
      );
      const node = { name, attributes: Object.fromEntries(attributes) as Record<string, string> };
      const made: Node = { ...node, children: [], text: '' };
      here.children.push(made);
      if (!empty) open.push(made);
    }
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('XML without one root');
  return top.children[0]!;
}

export const all = (node: Node, name: string) => node.children.filter((one) => one.name === name);
export const textOf = (node: Node, name: string) => all(node, name)[0]?.text;
