import { Refusal } from '../platform/errors';
import { refusedAt, type RefusedForm } from '../platform/http/refused-at';
import { communityWords, type CommunityBlocker } from './rules/community-blockers';

/** 409 `may-not` with the blockers; nothing when there is none. */
export function refuse(why: readonly CommunityBlocker[]): void {
  if (why.length === 0) return;
  const words = why.map((code) => communityWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers: why });
}

export const notFound = (words: string) => new Refusal('not-found', 404, words);

/** What a resident's form shows at one of its fields. That a thing is not there, or no more, is a page of its own. */
export const shownAt = (field: string, error: unknown): RefusedForm =>
  refusedAt(field, error, ({ status }) => status !== 404 && status !== 410);
