import type { EntityManager } from 'typeorm';
import type { AreaFollower, AreaMove } from '../../places/imports/area-move';
import type { ContactPoints } from '../contact-points/contact-points.service';
import { areasChangedLetter } from '../letters/areas-changed-letter';
import { languagesOf } from '../contact-points/languages-of';
import type { ResidentLetters } from '../letters/resident-letters';
import type { ResidentPlaces } from '../places/resident-places.service';
import type { ResidentLinks } from '../links/resident-links';
import { END_FOLLOWING, FOLLOW_ON, LOCK_FOLLOWERS, TO_TELL } from './moves.queries';

const AT_ONCE = 500;
interface Follower {
  readonly id: string;
  readonly sealedAddress: Buffer;
  readonly areaIds: readonly string[];
}

/** Nobody loses a subscription by a new map: it goes on in what lies there now, and the person is told. */
export class SubscriptionsFollow implements AreaFollower {
  constructor(
    private readonly contacts: Pick<ContactPoints, 'addressIn'>,
    private readonly letters: Pick<ResidentLetters, 'post'>,
    private readonly links: Pick<ResidentLinks, 'preferences'>,
    private readonly places: Pick<ResidentPlaces, 'move'>,
  ) {}

  async move(tx: EntityManager, moves: readonly AreaMove[]): Promise<Record<string, number>> {
    const pairs = moves.flatMap(({ from, to }) => to.map(({ id }) => [from.id, id] as const));
    const olds = moves.map(({ from }) => from.id);
    await tx.query(LOCK_FOLLOWERS, [olds]);
    const told = await this.tell(tx, moves.filter(isNews));
    const followed = await tx.query<unknown[]>(FOLLOW_ON, [
      pairs.map(([from]) => from),
      pairs.map(([, to]) => to),
    ]);
    const left = moves.filter(({ leaves }) => leaves).map(({ from }) => from.id);
    await this.places.move(tx, pairs, left);
    const [, ended] = await tx.query<[unknown, number]>(END_FOLLOWING, [left]);
    return {
      'subscriptions that follow': followed.length,
      'subscriptions ended in their old area': ended,
      'people told': told,
    };
  }

  /** One letter a person, by pages of people: their addresses are open only while it is written. */
  private async tell(tx: EntityManager, moves: readonly AreaMove[]): Promise<number> {
    const byOld = new Map(moves.map((move) => [move.from.id, move]));
    let told = 0;
    for (let after: string | null = null; ;) {
      const people: Follower[] = await tx.query(TO_TELL, [[...byOld.keys()], after, AT_ONCE]);
      const ids = people.map(({ id }) => id);
      const languages = await languagesOf(tx, ids);
      for (const { id, areaIds, ...sealed } of people) {
        const address = this.contacts.addressIn(sealed);
        const changed = areaIds.map((areaId) => byOld.get(areaId)!);
        const link = this.links.preferences(id);
        if (address)
          await this.letters.post(
            tx,
            address,
            (force) => areasChangedLetter(force, changed, link),
            languages.get(id),
          );
      }
      told += people.length;
      after = people.at(-1)?.id ?? null;
      if (people.length < AT_ONCE) return told;
    }
  }
}

/** A new code for the same ground under the same name is no news to anybody. */
const isNews = ({ from, to }: AreaMove) => to.length !== 1 || to[0]!.name !== from.name;
