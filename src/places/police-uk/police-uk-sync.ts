import { createHash } from 'node:crypto';
import { convert } from 'html-to-text';
import type { DataSource } from 'typeorm';
import type { AuditService } from '../../audit/audit.service';
import { ADD_IMPORT } from '../imports/wards.queries';
import { DROP_OTHERS, COMPARED, PUT_NEIGHBOURHOOD, WARD_IDS } from './neighbourhoods.queries';
import type { PoliceUkClient } from './police-uk-client';
import { neighbourhoodOf, wardCodeOf, type Neighbourhood } from './rules/neighbourhood';

export interface SyncPlan {
  readonly force: string;
  readonly found: readonly { areaId: string; code: string; name: string; facts: Neighbourhood }[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  /** Ids that name no ward of ours. */
  readonly unknown: readonly string[];
}

const text = (html: string) =>
  convert(html, { wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] });

/** Officers, priorities and events of each ward's team, from data.police.uk. */
export class PoliceUkSync {
  constructor(
    private readonly db: DataSource,
    private readonly client: Pick<PoliceUkClient, 'get'>,
    private readonly audit: Pick<AuditService, 'record'>,
  ) {}

  /** Reads all teams and compares; changes nothing. About five calls a ward. */
  async read(force: string, said: (share: number) => void = () => undefined): Promise<SyncPlan> {
    const wards = await this.db.query<{ id: string; code: string; name: string }[]>(WARD_IDS);
    const byCode = new Map(wards.map((ward) => [ward.code, ward]));
    const listed = (await this.client.get(force, 'neighbourhoods')) as
      { id: string | number }[] | null;
    if (!listed) throw new Error(`data.police.uk knows no force ${force}.`);
    const ids = listed.map(({ id }) => String(id)).filter((id) => id !== 'neighbourhoods');
    const ours = ids.flatMap((id) => {
      const ward = byCode.get(wardCodeOf(id) ?? '');
      return ward ? [{ id, ward }] : [];
    });
    const found: SyncPlan['found'][number][] = [];
    for (const [index, { id, ward }] of ours.entries()) {
      const facts = await this.one(force, id);
      if (facts) found.push({ areaId: ward.id, code: id, name: ward.name, facts });
      said((index + 1) / ours.length);
    }
    const held = await this.db.query<{ areaId: string; same: boolean }[]>(COMPARED, [
      force,
      found.map(({ areaId }) => areaId),
      found.map(({ facts }) => JSON.stringify(facts)),
    ]);
    const before = new Map(held.map(({ areaId, same }) => [areaId, same]));
    const names = new Map(wards.map(({ id, name }) => [id, name]));
    const still = new Set(found.map(({ areaId }) => areaId));
    return {
      ...{ force, found },
      added: found.filter(({ areaId }) => !before.has(areaId)).map(({ name }) => name),
      changed: found.filter(({ areaId }) => before.get(areaId) === false).map(({ name }) => name),
      gone: held
        .filter(({ areaId }) => !still.has(areaId))
        .map(({ areaId }) => names.get(areaId) ?? areaId),
      unknown: ids.filter((id) => !ours.some((one) => one.id === id)),
    };
  }

  /** All of it in one transaction. */
  async apply({ force, found, added, changed, gone }: SyncPlan): Promise<void> {
    const figures = {
      teams: found.length,
      added: added.length,
      changed: changed.length,
      gone: gone.length,
    };
    await this.db.transaction(async (tx) => {
      await tx.query(DROP_OTHERS, [force, found.map(({ areaId }) => areaId)]);
      for (const { areaId, code, facts } of found)
        await tx.query(PUT_NEIGHBOURHOOD, [areaId, force, code, JSON.stringify(facts)]);
      const sha256 = createHash('sha256').update(JSON.stringify(found)).digest();
      const [{ id }] = await tx.query<[{ id: string }]>(ADD_IMPORT, ['police.uk', sha256, figures]);
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'areas.imported',
        subject: { kind: 'area_import', id },
        detail: figures,
      });
    });
  }

  /** Null where it was taken away between the list and this. */
  private async one(force: string, id: string): Promise<Neighbourhood | null> {
    const about = await this.client.get(force, id);
    if (about === null) return null;
    const people = await this.client.get(force, id, 'people');
    const priorities = await this.client.get(force, id, 'priorities');
    const events = await this.client.get(force, id, 'events');
    return neighbourhoodOf({ about, people, priorities, events }, text);
  }
}
