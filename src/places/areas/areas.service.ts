import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { In, IsNull, Repository } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { Area } from './area.entity';

/** A borough with the wards below it. */
export interface BoroughWards {
  borough: Area;
  wards: Area[];
}

/** Today's areas. */
@Injectable()
export class AreasService {
  constructor(@InjectRepository(Area) private readonly areas: Repository<Area>) {}

  boroughs(): Promise<Area[]> {
    return this.ofKind('borough');
  }

  async wards({ pilotOnly = false } = {}): Promise<Area[]> {
    const wards = await this.ofKind('ward');
    return pilotOnly ? wards.filter(({ pilot }) => pilot) : wards;
  }

  /** Every borough in order of name, each with its wards. */
  async tree(): Promise<BoroughWards[]> {
    const [boroughs, wards] = await Promise.all([this.boroughs(), this.wards()]);
    return boroughs.map((borough) => ({
      borough,
      wards: wards.filter(({ parentId }) => parentId === borough.id),
    }));
  }

  /** The areas in the order asked. Throws `unknown-area` (422) where one is not of today's tree. */
  async byIds(ids: readonly string[]): Promise<Area[]> {
    const found = await this.areas.findBy({ id: In([...ids]), validTo: IsNull() });
    const byId = new Map(found.map((area) => [area.id, area]));
    return ids.map((id) => {
      const area = byId.get(id);
      if (!area)
        throw new Refusal('unknown-area', 422, 'Choose areas from the list.', { areaId: id });
      return area;
    });
  }

  /** For each area the ids from the force down to itself: what a role's scope is held against. */
  async pathsOf(ids: readonly string[]): Promise<string[][]> {
    return (await this.byIds(ids)).map(({ path }) => path);
  }

  private ofKind(kind: Area['kind']): Promise<Area[]> {
    return this.areas.find({ where: { kind, validTo: IsNull() }, order: { name: 'ASC' } });
  }
}
