import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SRC } from '../../src/platform/texts/catalogues';

const read = (file: string) => readFileSync(path.join(SRC, file), 'utf8');
const STAFF = 'platform/http/views/staff-layout.njk';
const LAYOUT = 'platform/http/views/layout.njk';

/** Templates under `src` that a resident may see: pages of their layout, and what those include and import. */
export function residentsTemplates(): string[] {
  const all = globSync('**/*.njk', { cwd: SRC });
  const pages = all.filter((file) => file !== STAFF && layoutOf(file) === LAYOUT);
  const found = new Set<string>([LAYOUT, STAFF]);
  const add = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const part of partsOf(file)) add(part);
  };
  pages.forEach(add);
  found.delete(STAFF);
  return [...found].sort();
}

function layoutOf(file: string): string | undefined {
  if (file === LAYOUT || file === STAFF) return file;
  const above = /\{%-?\s*extends\s[^%]*?"([^"]+)"(?:\s+if[^%]*"([^"]+)")?/.exec(read(file));
  // A page for both is extended from one of two.
  if (above?.[2]) return LAYOUT;
  return above?.[1] ? layoutOf(above[1]) : undefined;
}

function partsOf(file: string): string[] {
  return [...read(file).matchAll(/\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g)]
    .map(([, part]) => part!)
    .filter((part) => !part.startsWith('govuk/'));
}

const CODE = /\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g;
const LITERAL = /(\w+:\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/g;
const SHOWN = /^(?:\w*[tT]ext|html|alt|summary|title\w*):/;
const ATTRIBUTE = /\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g;
const A_KEY = /^[a-z-]+(?:\/[a-z-]+)+:/;
const WORD = /\p{L}{2,}/u;

/** Words that a template says by itself instead of by a catalogue. */
export function bareWords(file: string): string[] {
  const template = read(file);
  const code = template.match(CODE) ?? [];
  const html = template.replaceAll(CODE, ' ');
  const attributes = [...html.matchAll(ATTRIBUTE)].map(([, words]) => words!);
  const between = html.replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, ' ').split(/<[^>]*>/);
  const inCode = code
    .filter((part) => !part.startsWith('{#'))
    .flatMap((part) => [...part.matchAll(LITERAL)].flatMap(saidByLiteral));
  return [...between, ...attributes, ...inCode]
    .map((words) => words.replaceAll(/&\w+;|\s+/g, ' ').trim())
    .filter((words) => WORD.test(words));
}

/** A literal is shown when its parameter is, or when it reads like words: two of them, or one with a capital. */
function saidByLiteral([, name = '', double, single]: readonly string[]): string[] {
  const words = (double ?? single ?? '').replaceAll(/<[^>]*>/g, ' ');
  if (A_KEY.test(words) || /govuk-|wardline-|^[/#.]|^\w+=/.test(words)) return [];
  return SHOWN.test(name) || /\p{L}\s+\p{L}|^\p{Lu}\p{Ll}/u.test(words) ? [words] : [];
}

/** Components of GOV.UK Frontend that say something in English unless told otherwise, with the parameter that tells. */
const speaking: Readonly<Record<string, string>> = {
  govukNotificationBanner: 'titleText',
  govukWarningText: 'iconFallbackText',
  govukErrorSummary: 'titleText',
  govukBackLink: 'text',
  govukPagination: 'previous',
  govukCharacterCount: 'charactersUnderLimitText',
  govukDateInput: 'items',
  govukBreadcrumbs: 'labelText',
  govukTabs: 'title',
};

/** Calls of such components without that parameter. */
export function untold(file: string): string[] {
  const calls = [...read(file).matchAll(/\{\{-?\s*(govuk\w+)\(([\s\S]*?)\}\}/g)];
  return calls.flatMap(([, name, given]) => {
    const needed = speaking[name!];
    return needed && !given!.includes(`${needed}:`) ? [`${name}: ${needed}`] : [];
  });
}

/** Macros that write texts, imported without the page's context. */
export function importedWithoutContext(file: string): string[] {
  return [...read(file).matchAll(/\{%-?\s*(?:from|import)\s+"([^"]+)"[^%]*%\}/g)].flatMap(
    ([all, from]) =>
      from!.startsWith('govuk/') ||
      all.includes('with context') ||
      !/\bt(Html)?\(/.test(read(from!))
        ? []
        : [from!],
  );
}
