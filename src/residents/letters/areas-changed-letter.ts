import type { Template } from './letter-texts';
import { letterText } from './letter-words';

interface Changed {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: readonly { readonly id: string; readonly name: string }[];
}

/** More than this are counted, not named. */
const MOST_NAMES = 6;

/** Tells whose areas changed what they follow now. Only names of areas are filled in. */
export function areasChangedLetter(
  force: { name: string; site: string },
  changed: readonly Changed[],
  preferences: string,
): Template {
  return {
    kind: 'areas-changed',
    templateVersion: '1',
    subject: `The areas you follow with ${force.name} have changed`,
    text: letterText(
      [
        'The boundaries of wards have changed. You need not do anything: you keep getting our messages, for the areas that are there now.',
        changed.map(line).join('\n'),
        'To choose other areas, or to stop, open this page:',
        preferences,
      ],
      force,
    ),
  };
}

function line({ from, to }: Changed): string {
  if (to.some(({ id }) => id === from.id)) {
    const others = to.filter(({ id }) => id !== from.id);
    return `- Part of ${from.name} is now ${names(others)}. You follow both.`;
  }
  const both = to.length > 1 ? ' You follow all of them.' : '';
  return `- ${from.name} is now ${names(to)}.${both}`;
}

function names(areas: readonly { name: string }[]): string {
  if (areas.length > MOST_NAMES) return `${areas.length} wards`;
  const [last, ...rest] = areas.map(({ name }) => name).reverse();
  return rest.length > 0 ? `${rest.reverse().join(', ')} and ${last}` : (last ?? '');
}
