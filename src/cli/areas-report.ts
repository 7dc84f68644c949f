import type { PostcodesDone } from '../places/imports/postcodes-import';
import type { Change, ChangeKind, WardFacts } from '../places/imports/rules/ward-changes';
import type { WardsRead } from '../places/imports/wards-read';

const words: Record<ChangeKind, string> = {
  new: 'new',
  renamed: 'renamed',
  recoded: 'new code',
  split: 'split',
  merged: 'merged',
  'gave-ground': 'gives ground to a new ward',
  'moved-borough': 'moved to another borough',
};

const named = (wards: readonly WardFacts[]) =>
  wards.map(({ code, name }) => `${name} (${code})`).join(', ');

const changeLine = ({ kind, from, to }: Change) =>
  `${words[kind]}: ${from.length > 0 ? `${named(from)} → ` : ''}${named(to)}`;

const FOLLOWED = 'Who follows one of them as a whole will follow each of its wards.';

/** What a boundary file would do, a line each. Many new wards at once are only counted. */
export function wardsReport({ plan, wards, opened, gaps, elsewhere }: WardsRead): string[] {
  const fresh = plan.changes.filter(({ kind }) => kind === 'new');
  const counted = fresh.length > 30;
  const shown = counted ? plan.changes.filter(({ kind }) => kind !== 'new') : plan.changes;
  return [
    `${wards.length} wards of this force in the file${elsewhere > 0 ? `, ${elsewhere} of others left out` : ''}`,
    ...(counted ? [`new: ${fresh.length} wards`] : []),
    ...shown.map(changeLine),
    ...(opened.length > 0
      ? [`no wards before: ${opened.map(({ name }) => name).join(', ')}. ${FOLLOWED}`]
      : []),
    ...gaps.map(
      ({ at, hectares }) =>
        `no ward covers ${hectares} ha near ${at[1].toFixed(4)}, ${at[0].toFixed(4)}`,
    ),
  ];
}

export function postcodesReport(done: PostcodesDone): string[] {
  if (done.state === 'already')
    return [`These very files were imported on ${done.at.toISOString()}: nothing to do.`];
  const { figures, compared } = done;
  return [
    `${figures.rows} rows read, ${figures.ended} of them no longer in use`,
    `${figures.ours} in boroughs of this force, ${figures.withoutPosition} of them without a position`,
    `${figures.abroad} of Northern Ireland and the Crown dependencies left out`,
    `new ${compared.added}, gone ${compared.gone}, ended ${compared.ended}, in another ward ${compared.moved}`,
    ...(compared.unknownWard > 0
      ? [
          `${compared.unknownWard} name a ward that is not here: import the boundaries of the same year. Until then their position decides.`,
        ]
      : []),
    done.state === 'previewed' ? 'Preview: nothing was changed.' : 'Imported.',
  ];
}
