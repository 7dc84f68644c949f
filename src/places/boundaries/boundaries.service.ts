import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BOUNDARIES_NEAR } from './boundaries.queries';
import { distanceTo, metresEast, METRES_NORTH, type Position, type Shape } from './rules/shape';

/** A ward and how far it is from a point. */
export interface NearWard {
  readonly id: string;
  readonly name: string;
  readonly boroughId: string;
  readonly pilot: boolean;
  /** 0 for the one that the point is in. */
  readonly metres: number;
}

/** Which wards are where. */
@Injectable()
export class BoundariesService {
  constructor(private readonly db: DataSource) {}

  /** Wards within so many metres of a point, the nearest first. */
  async near(point: Position, metres: number): Promise<NearWard[]> {
    const [x, y] = point;
    const [dx, dy] = [metres / metresEast(y), metres / METRES_NORTH];
    const box = `((${x + dx},${y + dy}),(${x - dx},${y - dy}))`;
    const rows = await this.db.query<(NearWard & { shape: Shape })[]>(BOUNDARIES_NEAR, [box]);
    return rows
      .map(({ shape, ...ward }) => ({ ...ward, metres: Math.round(distanceTo(point, shape)) }))
      .filter((ward) => ward.metres <= metres)
      .sort((one, other) => one.metres - other.metres);
  }
}
