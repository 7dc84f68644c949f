import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import { Tokens } from '../../platform/security/tokens';

const PREFERENCES_DAYS = 30;

/** Absolute addresses for mails. Each token is bound to its purpose, so that one link opens one thing. */
@Injectable()
export class ResidentLinks {
  constructor(
    private readonly tokens: Tokens,
    private readonly settings: Settings,
  ) {}

  /** Works for 30 days; every mail brings a fresh one. */
  preferences(contactPointId: string): string {
    return this.settings.PUBLIC_URL + this.preferencesPath(contactPointId);
  }

  /** The same, for a page of ours. */
  preferencesPath(contactPointId: string): string {
    const expires = new Date(Date.now() + PREFERENCES_DAYS * 24 * 60 * 60 * 1000);
    return this.path('preferences', contactPointId, expires);
  }

  /** Works for ever; also the address of RFC 8058's List-Unsubscribe. */
  unsubscribe(contactPointId: string): string {
    return this.settings.PUBLIC_URL + this.unsubscribePath(contactPointId);
  }

  unsubscribePath(contactPointId: string): string {
    return this.path('unsubscribe', contactPointId);
  }

  confirm(confirmationId: string, expires: Date): string {
    return this.settings.PUBLIC_URL + this.path('confirm', confirmationId, expires);
  }

  private path(purpose: string, id: string, expires?: Date): string {
    return `/${purpose}/${this.tokens.mint(purpose, id, { expires })}`;
  }
}
