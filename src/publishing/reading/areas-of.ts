import type { AreasService } from '../../places/areas/areas.service';

/** Rows of a list with the names of their areas, read at once. */
export async function areasOf<Row extends { areaIds: string[] }>(
  areas: AreasService,
  rows: readonly Row[],
): Promise<(Row & { areas: string })[]> {
  const known = await areas.known([...new Set(rows.flatMap(({ areaIds }) => areaIds))]);
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({ ...row, areas: shortly(row.areaIds.map((id) => names.get(id))) }));
}

const SHOWN = 3;

function shortly(names: readonly (string | undefined)[]): string {
  const known = names.filter((name) => name !== undefined).sort();
  const more = known.length - SHOWN;
  return known.slice(0, SHOWN).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
