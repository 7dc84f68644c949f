/** Counts that one person may ask for: the script asks at most once a second while somebody draws. Nobody needs more. */
export const COUNT_LIMIT = { points: 120, seconds: 60 } as const;
