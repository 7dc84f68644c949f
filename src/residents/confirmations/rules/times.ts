const DAY = 24 * 60 * 60 * 1000;

/** The same for who waited for their borough, or stood on an imported list: one letter and no reminder. */
export const invitationTimes = { remindAfter: 27 * DAY, lapseAfter: 28 * DAY } as const;

/** Milliseconds after the sign-up. A week covers a holiday; after it nothing is kept of somebody who never answered. */
export const confirmationTimes = { remindAfter: 2 * DAY, lapseAfter: 7 * DAY } as const;
