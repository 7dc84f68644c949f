import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ResidentPlaces } from '../places/resident-places.service';
import { followingFrom, ownChoices, whyNotPlaces, type Following } from '../places/rules/following';
import type { KeptPlace, ResidentPlace } from '../places/rules/place';
import { PreferencesService } from '../preferences/preferences.service';
import type { Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';

/** What becomes of somebody's places. */
type Step =
  | { readonly what: 'added'; readonly place: ResidentPlace }
  | { readonly what: 'replaced'; readonly places: readonly ResidentPlace[] }
  | { readonly what: 'changed'; readonly id: string; readonly place: ResidentPlace }
  | { readonly what: 'removed'; readonly id: string };

interface Asked {
  /** The version that the person saw; left out for what takes nothing away. */
  readonly seen?: number;
  /** Consent was given on a page of this language; left out where nothing new begins. */
  readonly agreedIn?: string;
}

interface Standing {
  readonly choices: Choices;
  readonly followed: readonly string[];
  readonly places: readonly KeptPlace[];
  readonly chosen: readonly string[];
}

/** Somebody's places after sign-up. Subscriptions follow in the same transaction. */
@Injectable()
export class YourPlaces {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly preferences: PreferencesService,
    private readonly places: ResidentPlaces,
    private readonly subscriptions: SubscriptionsService,
  ) {}

  /** Every place with what is still followed for it, and what is followed besides. To be shown behind a code alone. */
  async of(contactPointId: string): Promise<{ places: readonly KeptPlace[]; others: string[] }> {
    const standing = await this.standing(this.db.manager, contactPointId);
    if (!standing) return { places: [], others: [] };
    return { places: standing.places, others: ownChoices(standing) };
  }

  /** 404 `not-found`. */
  async one(contactPointId: string, id: string): Promise<KeptPlace> {
    const { places } = await this.of(contactPointId);
    return found(places, id);
  }

  /** What would follow; throws what `alter` would refuse. */
  async ifAltered(contactPointId: string, step: Step): Promise<Following> {
    const standing = await this.standing(this.db.manager, contactPointId);
    if (!standing) throw notSignedUp();
    return follow(standing, step);
  }

  /**
   * Changes the places, and what is followed with them: what no place and no own choice holds any more ends, what is
   * new comes with the person's topics and pace. Gives the version from then on. 404 `not-found`; 409
   * `not-signed-up`, `contact-decides`, `too-many-places`, `too-many-areas` or `last-area`; 412 `stale-edit`; 422
   * where an area cannot be followed.
   */
  async alter(
    tx: EntityManager,
    contactPointId: string,
    step: Step,
    { seen, agreedIn }: Asked,
  ): Promise<{ version: number }> {
    const { version } = await this.preferences.lockOwn(tx, contactPointId, seen);
    const standing = await this.standing(tx, contactPointId);
    if (!standing) throw notSignedUp();
    const following = follow(standing, step);
    const choices = { ...standing.choices, areaIds: following.followed };
    await this.subscriptions.assertChoosable(choices, tx);
    await this.subscriptions.setTo(tx, contactPointId, choices, { startsIn: freshIn(step) });
    const placeId = await this.keep(tx, contactPointId, step);
    await this.places.choose(tx, contactPointId, following.chosen);
    await tx.increment(ContactPoint, { id: contactPointId }, 'version', 1);
    if (agreedIn) await this.subscriptions.agree(tx, contactPointId, new Date(), agreedIn);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action: `places.${step.what}`,
      subject: { kind: 'contact_point', id: contactPointId },
      detail: { ...(placeId && { placeId }), begin: following.begin, end: following.end },
    });
    return { version: version + 1 };
  }

  private async keep(tx: EntityManager, contactPointId: string, step: Step) {
    switch (step.what) {
      case 'added':
        return this.places.put(tx, contactPointId, null, step.place);
      case 'changed':
        return this.places.put(tx, contactPointId, step.id, step.place);
      case 'replaced':
        await this.places.setTo(tx, contactPointId, step.places);
        return null;
      case 'removed':
        await this.places.forget(tx, contactPointId, step.id);
        return step.id;
    }
  }

  /** Null for who follows nothing. What somebody stopped following no place brings any more. */
  private async standing(db: EntityManager, contactPointId: string): Promise<Standing | null> {
    const choices = await this.subscriptions.choicesOf(contactPointId, db);
    if (!choices) return null;
    const followed = choices.areaIds;
    const kept = await this.places.of(db, contactPointId);
    const places = kept.map((place) => ({
      ...place,
      areaIds: place.areaIds.filter((id) => followed.includes(id)),
    }));
    return { choices, followed, places, chosen: await this.places.chosenOf(db, contactPointId) };
  }
}

function follow(standing: Standing, step: Step): Following {
  const after = placesAfter(standing.places, step);
  const onlyPlaces = step.what === 'replaced';
  const following = followingFrom(standing, after, { fresh: freshIn(step), onlyPlaces });
  const [blocker] = whyNotPlaces(after, following);
  if (blocker) throw new Refusal(blocker, 409, `residents/your-places:refused.${blocker}`);
  return following;
}

function placesAfter(places: readonly KeptPlace[], step: Step): readonly ResidentPlace[] {
  switch (step.what) {
    case 'added':
      return [...places, step.place];
    case 'replaced':
      return step.places;
    case 'changed':
      found(places, step.id);
      return places.map((place) => (place.id === step.id ? step.place : place));
    case 'removed':
      found(places, step.id);
      return places.filter(({ id }) => id !== step.id);
  }
}

/** Areas that were chosen with this step. */
function freshIn(step: Step): readonly string[] {
  if (step.what === 'removed') return [];
  const places = step.what === 'replaced' ? step.places : [step.place];
  return places.flatMap(({ areaIds }) => areaIds);
}

function found(places: readonly KeptPlace[], id: string): KeptPlace {
  const place = places.find((each) => each.id === id);
  if (!place) throw new Refusal('not-found', 404, 'residents/your-places:refused.not-found');
  return place;
}

const notSignedUp = () =>
  new Refusal('not-signed-up', 409, 'residents/preferences:refused.not-signed-up');
