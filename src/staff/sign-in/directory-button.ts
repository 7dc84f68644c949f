import type { Settings } from '../../platform/config/settings';

/** What the sign-in page says of the force's directory; undefined where there is none. `alone`: passwords are for emergencies. */
export function directoryIn(settings: Settings): { label: string; alone: boolean } | undefined {
  if (settings.OIDC_ISSUER === '') return undefined;
  return { label: settings.OIDC_LABEL, alone: settings.STAFF_PASSWORDS_FOR.length > 0 };
}
