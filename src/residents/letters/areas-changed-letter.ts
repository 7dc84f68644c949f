import type { Texts } from '../../platform/texts/texts';
import type { Template } from './letter-texts';
import { letterText, letterTexts, pageIn, versionIn, type Sender } from './letter-words';

interface Changed {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: readonly { readonly id: string; readonly name: string }[];
}

/** More than this are counted, not named. */
const MOST_NAMES = 6;

/** Tells whose areas changed what they follow now. Only names of areas are filled in. */
export function areasChangedLetter(
  force: Sender,
  changed: readonly Changed[],
  preferences: string,
): Template {
  const t = letterTexts(force);
  return {
    kind: 'areas-changed',
    templateVersion: versionIn(force, '1'),
    subject: t('residents/letters:areas.subject', { force: force.name }),
    text: letterText(
      [
        t('residents/letters:areas.changed'),
        changed.map((one) => `- ${line(t, one)}`).join('\n'),
        t('residents/letters:areas.choose'),
        pageIn(force, preferences),
      ],
      force,
    ),
  };
}

function line(t: Texts, { from, to }: Changed): string {
  if (to.some(({ id }) => id === from.id)) {
    const others = to.filter(({ id }) => id !== from.id);
    return t('residents/letters:areas.part', { from: from.name, to: names(t, others) });
  }
  const key = to.length > 1 ? 'residents/letters:areas.several' : 'residents/letters:areas.now';
  return t(key, { from: from.name, to: names(t, to) });
}

function names(t: Texts, areas: readonly { name: string }[]): string {
  if (areas.length > MOST_NAMES) return t('residents/letters:areas.wards', { count: areas.length });
  const [last, ...rest] = areas.map(({ name }) => name).reverse();
  if (rest.length === 0) return last ?? '';
  return t('residents/letters:areas.and', { first: rest.reverse().join(', '), last });
}
