const HOUR_SECONDS = 3600;

/** Letters an hour. Providers take a sender that they do not know for a spammer when it begins with thousands. */
export const INVITATIONS_AN_HOUR = 500;

/** Seconds after the import at which the invitation of this place in the list goes out; the first at once. */
export const inviteAfter = (place: number, anHour = INVITATIONS_AN_HOUR): number =>
  Math.floor((place * HOUR_SECONDS) / anHour);
