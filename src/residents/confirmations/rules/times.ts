const DAY = 24 * 60 * 60 * 1000;

/** Milliseconds after the sign-up. A week covers a holiday; after it nothing is kept of somebody who never answered. */
export const confirmationTimes = { remindAfter: 2 * DAY, lapseAfter: 7 * DAY } as const;
