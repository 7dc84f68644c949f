import type { Session, SessionData } from 'express-session';
import type { Answers } from './rules/survey';

declare module 'express-session' {
  interface SessionData {
    /** Answers of a sign-up survey that is under way. */
    survey?: Answers;
    /** Names of the areas on the waiting list, once the survey was sent. */
    surveySent?: { waiting: string[] };
  }
}

export type SurveySession = Session & Partial<SessionData>;
