import type { SeenRumour } from './rumours.service';

/** The API's entry. `version` is its ETag. Days are YYYY-MM-DD. */
export function rumourJson({ rumour, evidence, events }: SeenRumour) {
  return {
    ...rumour,
    evidence: evidence.map(({ id, sourceType, reference, words, asAt, staffId, at }) => ({
      ...{ id, sourceType, reference, words, asAt, staffId, at },
    })),
    /** What happened to it, the newest first. */
    events: events.map(({ action, fromStatus, toStatus, words, staffId, at }) => ({
      ...{ action, from: fromStatus, to: toStatus, words, staffId, at },
    })),
  };
}
