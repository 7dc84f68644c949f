import { Refusal } from '../platform/errors';
import { communityWords, type CommunityBlocker } from './rules/community-blockers';

/** 409 `may-not` with the blockers; nothing when there is none. */
export function refuse(why: readonly CommunityBlocker[]): void {
  if (why.length === 0) return;
  const words = why.map((code) => communityWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers: why });
}

export const notFound = (words: string) => new Refusal('not-found', 404, words);
