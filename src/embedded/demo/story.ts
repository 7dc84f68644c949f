import type { Api } from './api';
import type { Inbox } from './inbox';
import type { Postman } from './postman';

/** What the steps share: how to reach the stack, and what earlier steps learned. */
export interface Story {
  api: Api;
  inbox: Inbox;
  postman: Postman;
  /** Domain of reply addresses. */
  mailDomain: string;
  /** Bearer tokens by the user part of the sign-in. */
  tokens: Record<string, string>;
  /** An invented resident who signs up now. */
  resident: string;
  wardId: string;
  boroughIds: string[];
  messageId: string;
  /** Headers of the message as it lies in the resident's inbox. */
  delivered: { replyTo: string; messageId: string; unsubscribe: string };
}

/** One step of the main job: what is done, and a line that says what happened. */
export interface Step {
  title: string;
  run: (story: Story) => Promise<string>;
}

/** Fails the demonstration where a promise does not hold. */
export function hold(promise: string, holds: boolean): void {
  if (!holds) throw new Error(`does not hold: ${promise}`);
}
