/** Why an event changes or is called off: the only words of it that a letter carries. Their texts: `reason.…`. */
export const eventReasons = [
  ...(['venue', 'weather', 'staff', 'safety', 'demand'] as const),
  ...(['few', 'illness', 'clash', 'other'] as const),
] as const;

export type EventReason = (typeof eventReasons)[number];

/** The text of a reason; of one that is not known any more, that of any other. */
export const reasonText = (reason: string | null): string =>
  `community/events:reason.${eventReasons.find((one) => one === reason) ?? 'other'}`;
