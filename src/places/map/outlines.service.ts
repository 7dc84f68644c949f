import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../areas/areas.service';
import { ANY_OUTLINE, OUTLINES_STAMP, WARDS_WITHIN } from './outlines.queries';
import { outlinesOf, type OutlinedWard } from './rules/outlines';

/** Areas whose outlines a process keeps: a force and its boroughs. */
const MOST = 100;

/** What maps draw. Made small once after each import, and kept as text. */
@Injectable()
export class OutlinesService {
  private stamp = '';
  private kept = new Map<string, string>();

  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
  ) {}

  /** Whether a map has anything to show. */
  async known(): Promise<boolean> {
    const [row] = await this.db.query<[{ known: boolean }]>(ANY_OUTLINE);
    return row.known;
  }

  /** GeoJSON of what is in an area: a force's or unit's boroughs, a borough's wards, a ward itself. 422 `unknown-area`. */
  async in(areaId: string): Promise<string> {
    const [{ stamp }] = await this.db.query<[{ stamp: string }]>(OUTLINES_STAMP);
    if (stamp !== this.stamp) this.kept = new Map();
    this.stamp = stamp;
    const known = this.kept.get(areaId);
    if (known !== undefined) return known;
    const [area] = await this.areas.byIds([areaId]);
    const wards = await this.db.query<OutlinedWard[]>(WARDS_WITHIN, [areaId]);
    const whole = area!.kind === 'force' || area!.kind === 'bcu';
    const text = JSON.stringify(outlinesOf(wards, whole ? 'boroughs' : 'wards'));
    if (this.kept.size < MOST) this.kept.set(areaId, text);
    return text;
  }

  /** The whole force's. */
  async ofForce(): Promise<string> {
    const force = await this.areas.force();
    return force ? this.in(force.id) : JSON.stringify(outlinesOf([], 'boroughs'));
  }
}
