import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { giveTeams } from '../teams/open-area-teams';
import { Area } from './area.entity';

/** $1 borough. */
const OPEN = `
  UPDATE area SET pilot = true
  WHERE path @> ARRAY[$1::uuid] AND kind IN ('borough', 'ward') AND valid_to IS NULL AND NOT pilot RETURNING id`;

/** Which areas get messages yet. */
@Injectable()
export class PilotAreas {
  /** A borough with all its wards, from now on; wards without a team get one. 404 `not-found`, 409 `already-open`. */
  async open(tx: EntityManager, boroughId: string): Promise<{ name: string; areas: number }> {
    const borough = await tx.findOneBy(Area, { id: boroughId, kind: 'borough' });
    if (!borough || borough.validTo)
      throw new Refusal('not-found', 404, 'There is no such borough.');
    const [rows] = await tx.query<[unknown[], number]>(OPEN, [boroughId]);
    if (rows.length === 0)
      throw new Refusal('already-open', 409, `${borough.name} is open already.`);
    await giveTeams(tx);
    return { name: borough.name, areas: rows.length };
  }
}
