import type { EntityManager } from 'typeorm';

const UNDER_WAY = `
  SELECT m.id FROM message m JOIN revision r ON r.id = m.revision_id
  WHERE m.state IN ('checking', 'legal review', 'approval', 'scheduled', 'sending', 'paused', 'balancing')
    AND r.area_ids && $1::uuid[] ORDER BY m.id`;

/** A message that was approved for an area, or waits for that, would go to nobody once the area ended. */
export const messagesUnderWay = {
  async whyNotEnd(tx: EntityManager, areaIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(UNDER_WAY, [areaIds]);
    return rows.map(
      ({ id }) =>
        `Message ${id} is under way to an area that ends: let it finish, recall it or withdraw it first.`,
    );
  },
};
