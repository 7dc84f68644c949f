import { all, textOf, type Node } from './read-xml';

const ALERT =
  'identifier sender sent status msgType source scope restriction addresses code note references incidents info';
const INFO =
  'language category event responseType urgency severity certainty audience eventCode effective onset expires senderName headline description instruction web contact parameter resource area';
const AREA = 'areaDesc polygon circle geocode altitude ceiling';
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;
/** CAP 1.2, 3.2.1: neither spaces nor commas nor signs of XML. */
const IDENTIFIER = /^[^\s,<&]+$/;

const closed: Record<string, string[]> = {
  status: ['Actual', 'Exercise', 'System', 'Test', 'Draft'],
  msgType: ['Alert', 'Update', 'Cancel', 'Ack', 'Error'],
  scope: ['Public', 'Restricted', 'Private'],
  category: 'Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other'.split(' '),
  urgency: ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'],
  severity: ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'],
  certainty: ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'],
};

/** What a document breaks of the schema and the rules of CAP 1.2 (OASIS, July 2010); empty when nothing. */
export function capFaults(alert: Node): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, words: string) => void (holds || faults.push(words));
  const inOrder = (node: Node, order: string) => {
    const places = node.children.map(({ name }) => order.split(' ').indexOf(name));
    must(!places.includes(-1), `${node.name} holds what it may not`);
    must(
      places.every((place, at) => at === 0 || place >= places[at - 1]!),
      `${node.name} is out of order`,
    );
  };
  const needs = (node: Node, names: string[]) =>
    names.forEach((name) => must(Boolean(textOf(node, name)), `${node.name} lacks ${name}`));
  const listed = (node: Node) =>
    node.children.forEach(({ name, text }) =>
      must(!closed[name] || closed[name].includes(text), `${name} is ${text}`),
    );
  must(alert.name === 'alert', 'no alert');
  must(alert.attributes.xmlns === 'urn:oasis:names:tc:emergency:cap:1.2', 'another namespace');
  inOrder(alert, ALERT);
  listed(alert);
  needs(alert, ['identifier', 'sender', 'sent', 'status', 'msgType', 'scope']);
  for (const name of ['identifier', 'sender'])
    must(IDENTIFIER.test(textOf(alert, name) ?? ''), `${name} has a sign that it may not`);
  must(MOMENT.test(textOf(alert, 'sent') ?? ''), 'sent is no moment');
  const type = textOf(alert, 'msgType');
  if (type === 'Update' || type === 'Cancel') needs(alert, ['references']);
  for (const one of (textOf(alert, 'references') ?? '').split(' ').filter(Boolean)) {
    const [sender = '', identifier = '', sent = '', ...more] = one.split(',');
    must(
      IDENTIFIER.test(sender) && IDENTIFIER.test(identifier) && MOMENT.test(sent) && !more.length,
      `references ${one}`,
    );
  }
  for (const info of all(alert, 'info')) {
    inOrder(info, INFO);
    listed(info);
    needs(info, ['category', 'event', 'urgency', 'severity', 'certainty']);
    must(
      MOMENT.test(textOf(info, 'expires') ?? '2026-01-01T00:00:00+00:00'),
      'expires is no moment',
    );
    must((textOf(info, 'headline') ?? '').length <= 160, 'a headline of more than 160 signs');
    for (const area of all(info, 'area')) {
      inOrder(area, AREA);
      needs(area, ['areaDesc']);
      all(area, 'geocode').forEach((code) => needs(code, ['valueName', 'value']));
    }
  }
  return faults;
}
