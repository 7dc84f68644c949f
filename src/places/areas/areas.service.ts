import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Repository, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { Area } from './area.entity';
import { TODAY } from './areas.queries';

/** A borough with the wards below it. */
export interface BoroughWards {
  borough: Area;
  wards: Area[];
}

/**
 * Today's areas. Inside a transaction give it as `db`: one that waits for a second connection while it holds
 * its first stands still as soon as as many of them come at once as the pool has connections.
 */
@Injectable()
export class AreasService {
  constructor(@InjectRepository(Area) private readonly areas: Repository<Area>) {}

  /** The root of today's tree: what is set for everybody belongs to it. Null before the first import. */
  async force(db?: EntityManager): Promise<Area | null> {
    const [force] = await this.ofKind('force', db);
    return force ?? null;
  }

  /** Basic command units: what stands between the force and its boroughs, in order of name. */
  units(db?: EntityManager): Promise<Area[]> {
    return this.ofKind('bcu', db);
  }

  boroughs(db?: EntityManager): Promise<Area[]> {
    return this.ofKind('borough', db);
  }

  async wards({ pilotOnly = false } = {}, db?: EntityManager): Promise<Area[]> {
    const wards = await this.ofKind('ward', db);
    return pilotOnly ? wards.filter(({ pilot }) => pilot) : wards;
  }

  /** Every area of today, from the force downwards, each level in order of name. */
  async all(db?: EntityManager): Promise<Area[]> {
    const all = await this.in(db).find({ where: { validTo: IsNull() }, order: { name: 'ASC' } });
    return all.sort((a, b) => a.path.length - b.path.length);
  }

  /** Every borough in order of name, each with its wards. */
  async tree(db?: EntityManager): Promise<BoroughWards[]> {
    const [boroughs, wards] = await Promise.all([this.boroughs(db), this.wards({}, db)]);
    return boroughs.map((borough) => ({
      borough,
      wards: wards.filter(({ parentId }) => parentId === borough.id),
    }));
  }

  /** The areas in the order asked. Throws `unknown-area` (422) where one is not of today's tree. */
  async byIds(ids: readonly string[], db?: EntityManager): Promise<Area[]> {
    return inOrder(ids, await this.in(db).findBy({ id: In([...ids]), validTo: IsNull() }));
  }

  /** The same, of areas of an earlier tree too: for what was said of them. */
  async known(ids: readonly string[], db?: EntityManager): Promise<Area[]> {
    return inOrder(ids, await this.in(db).findBy({ id: In([...ids]) }));
  }

  /**
   * What these areas are in today's tree: one that ended gives what lies there now, and a borough that was chosen
   * before its wards were known gives its wards. An area that stands gives itself.
   */
  async today(ids: readonly string[], db?: EntityManager): Promise<string[]> {
    const rows = await this.in(db).query<{ id: string }[]>(TODAY, [ids]);
    return rows.map(({ id }) => id);
  }

  /** Names by id, of areas of an earlier tree too. */
  async namesOf(ids: readonly string[], db?: EntityManager): Promise<Map<string, string>> {
    const found = await this.in(db).findBy({ id: In([...new Set(ids)]) });
    return new Map(found.map(({ id, name }) => [id, name]));
  }

  /**
   * For each area the ids from the force down to itself: what a role's scope is held against. Areas of an
   * earlier tree have theirs too, for what was begun in them must still be finished.
   */
  async pathsOf(ids: readonly string[], db?: EntityManager): Promise<string[][]> {
    return inOrder(ids, await this.in(db).findBy({ id: In([...ids]) })).map(({ path }) => path);
  }

  /** These areas and all that lies, or ever lay, in them. */
  async below(ids: readonly string[], db?: EntityManager): Promise<string[]> {
    const rows = await this.in(db).query<{ id: string }[]>(
      'SELECT id FROM area WHERE path && $1::uuid[] ORDER BY id',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** The paths of today's areas that have none below them: together they are the whole force. */
  async leafPaths(db?: EntityManager): Promise<string[][]> {
    const all = await this.in(db).findBy({ validTo: IsNull() });
    const parents = new Set(all.map(({ parentId }) => parentId));
    return all.filter(({ id }) => !parents.has(id)).map(({ path }) => path);
  }

  private ofKind(kind: Area['kind'], db?: EntityManager): Promise<Area[]> {
    return this.in(db).find({ where: { kind, validTo: IsNull() }, order: { name: 'ASC' } });
  }

  private in(db?: EntityManager): Repository<Area> {
    return db?.getRepository(Area) ?? this.areas;
  }
}

function inOrder(ids: readonly string[], found: readonly Area[]): Area[] {
  const byId = new Map(found.map((area) => [area.id, area]));
  return ids.map((id) => {
    const area = byId.get(id);
    if (!area)
      throw new Refusal('unknown-area', 422, 'places/areas:refused.unknown-area', { areaId: id });
    return area;
  });
}
