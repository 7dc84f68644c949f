import type { Session, SessionData } from 'express-session';
import type { Draft } from './rules/draft';

declare module 'express-session' {
  interface SessionData {
    /** A place that is being told by the link of a mail. */
    placeDraft?: Draft;
    /** What opens the list of places for half an hour (CodeDoor). It stands here and in no URL. */
    placesPass?: string;
  }
}

export type PlacesSession = Session & Partial<SessionData>;
