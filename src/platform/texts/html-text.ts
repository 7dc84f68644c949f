import { runtime } from 'nunjucks';
import { bareText, filled, type Values } from './texts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeText = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/**
 * A text as HTML. `[words](name)` in it is a link to the value `name`, `**words**` is strong; all else is escaped, and
 * so is each value that is not safe HTML already.
 */
export function htmlIn(language: string, key: string, values: Values = {}): string {
  const html = escapeText(bareText(language, key, values))
    .replaceAll(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replaceAll(/\[([^\]]+)\]\((\w+)\)/g, '<a class="govuk-link" href="{{$2}}">$1</a>');
  return filled(language, html, Object.fromEntries(Object.entries(values).map(escaped)));
}

const escaped = ([name, value]: [string, unknown]): [string, unknown] => [
  name,
  typeof value === 'number' || value instanceof runtime.SafeString
    ? value
    : escapeText(String(value)),
];
