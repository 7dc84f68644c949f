import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../../residents/interests/subject';
import { ReplyTargets } from '../replies/reply-target';
import { THREADS_ABOUT, TOLD } from './reply-addresses.queries';

/** Where what a person answers to an officer's letter arrives: in the thread of their concern about it, else anew. */
@Injectable()
export class ReplyAddresses {
  constructor(private readonly targets: ReplyTargets) {}

  /** By contact point, for each of a few people. `areaId`: where a concern that they raise by it belongs. */
  async about(
    tx: EntityManager,
    { kind, id }: Subject,
    people: readonly string[],
    areaId: string,
  ): Promise<Map<string, string>> {
    const threads = await tx.query<{ contactPointId: string; id: string }[]>(THREADS_ABOUT, [
      people,
      kind,
      id,
    ]);
    const addresses = new Map(
      threads.map((one) => [one.contactPointId, this.targets.threadAddress(one.id)]),
    );
    for (const person of people) {
      if (addresses.has(person)) continue;
      const [told] = await tx.query<[{ id: string }]>(TOLD, [person, areaId]);
      addresses.set(person, this.targets.toldAddress(told.id));
    }
    return addresses;
  }
}
