import { Injectable } from '@nestjs/common';
import { Refusal } from '../../platform/errors';
import { Elsewhere } from '../../platform/http/elsewhere';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import { PreferencesService } from '../preferences/preferences.service';
import { CodeDoor } from '../privacy/code-door.service';
import type { PlacesSession } from './draft-session';

const TOO_LATE = 'residents/your-places:refused.too-late';

/** Who may see somebody's places: whoever has a fresh code. Telling a new one takes the link alone. */
@Injectable()
export class PlacesDoor {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly door: CodeDoor,
  ) {}

  /** Whose link it is. Who gets nothing has no places, and an organisation has none of its own. */
  async owner(token: string): Promise<ContactPoint> {
    const contact = await this.preferences.openOwn(token);
    if (contact.state !== 'confirmed') throw new Elsewhere(`/preferences/${token}`);
    return contact;
  }

  send(contact: ContactPoint, caller: string, key: string | undefined): Promise<void> {
    return this.door.send(contact, 'places', caller, key);
  }

  /** Refusals as of every code. */
  open(contactPointId: string, code: string): Promise<string> {
    return this.door.open(contactPointId, 'places', code);
  }

  /** 403 `code-needed`, 404 `unknown-token`, 410 `expired-token`. */
  assertOpen(contactPointId: string, pass: string | undefined): void {
    if (!pass) throw new Refusal('code-needed', 403, 'residents/your-places:refused.code-needed');
    if (this.door.personOf(pass, 'places', TOO_LATE) !== contactPointId)
      throw new Refusal('unknown-token', 404, 'residents/your-places:refused.code-needed');
  }

  /** Whether this visitor came in by a code less than half an hour ago. */
  isOpen(contactPointId: string, { placesPass }: PlacesSession): boolean {
    try {
      this.assertOpen(contactPointId, placesPass);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}
