import { Refusal } from '../../platform/errors';
import { blockerWords, type Blocker } from './rules/blockers';

/** 422: a field that is not as it must be. */
export const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });

export const noPartner = () =>
  new Refusal(
    'partner-unknown',
    409,
    'Your account belongs to no partner yet. An administrator must add it to one first.',
  );

export const noSuchMessage = () => new Refusal('not-found', 404, 'There is no such message.');

/** 412: what the editor typed is not saved; the page shows it again beside what was saved meanwhile. */
export const staleEdit = (version: number) =>
  new Refusal(
    'stale-edit',
    412,
    'Someone changed this message after you opened it. Look at their version, then save yours again.',
    { version },
  );

/** 409 with the codes of the rules and their words. */
export const mayNot = (why: readonly Blocker[], details: Record<string, unknown> = {}) => {
  const words = why.map((code) => blockerWords[code]).join(' ');
  return new Refusal('may-not', 409, words, { ...details, blockers: why });
};
