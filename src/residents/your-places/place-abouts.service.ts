import { Injectable } from '@nestjs/common';
import { Elsewhere } from '../../platform/http/elsewhere';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import type { KeptPlace } from '../places/rules/place';
import type { PlacesSession } from './draft-session';
import { PlacesDoor } from './places-door.service';
import { YourPlaces } from './your-places.service';

export const view = (name: string) => `residents/your-places/views/${name}`;
/** The address of somebody's places. */
export const base = (token: string) => `/preferences/${token}/places`;

/** What a form is about: a new place, one instead of all others, or one that is kept. */
export interface About {
  readonly contact: ContactPoint;
  readonly act: string;
  readonly kept?: KeptPlace;
}

@Injectable()
export class PlaceAbouts {
  constructor(
    private readonly door: PlacesDoor,
    private readonly yours: YourPlaces,
  ) {}

  /** A place that is kept shows only behind the code. */
  async of(token: string, act: string, session: PlacesSession): Promise<About> {
    const contact = await this.door.owner(token);
    if (act === 'new' || act === 'instead') return { contact, act };
    if (!this.door.isOpen(contact.id, session)) throw new Elsewhere(base(token));
    return { contact, act, kept: await this.yours.one(contact.id, act) };
  }
}
