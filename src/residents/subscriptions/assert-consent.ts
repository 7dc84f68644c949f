import { Refusal } from '../../platform/errors';
import { consentWording } from './rules/wording';

/** 409 `consent-wording-changed` when other words than the present ones were agreed to. */
export function assertConsent(version: string): void {
  if (version !== consentWording.version)
    throw new Refusal('consent-wording-changed', 409, 'Show the present wording and ask again.', {
      version: consentWording.version,
    });
}
