import { may } from '../../../staff/rules/permissions';
import { blockers, type Blocker } from '../../messages/rules/blockers';
import { covered, isBlank, isOfAuthorsTeam } from '../../messages/rules/common';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import { releasedStates, type State } from '../../messages/rules/life';

/** What somebody writes who corrects a message. */
export interface Corrected {
  readonly wrong: string;
  readonly right: string;
  /** How it came about, and that we are sorry. */
  readonly why: string;
  /** The message held something that may not be published: it is never repeated, and its page gives way to a notice. */
  readonly blocked: boolean;
  readonly blockedBecause: string;
}

/** Why this person may not correct a message that went out. `given` is what they wrote, once they did. */
export function whyNotCorrect(
  person: Person,
  message: MessageFacts,
  wasReleased: boolean,
  given?: Corrected,
): Blocker[] {
  const over = message.state === 'complete' || message.state === 'withdrawn';
  return blockers(
    !may(person.roles, 'message.write') && 'not-permitted',
    !over && 'wrong-state',
    over && !wasReleased && 'not-sent',
    !isOfAuthorsTeam(person, message) &&
      !covered(person, message, 'supervisor') &&
      'outside-your-area',
    given && isBlank(given.wrong) && 'reason-missing',
    given && (isBlank(given.right) || isBlank(given.why)) && 'words-missing',
    given && given.blocked && isBlank(given.blockedBecause) && 'reason-missing',
  );
}

/** Why this person may not write an update on a message. */
export function whyNotContinue(person: Person, message: MessageFacts): Blocker[] {
  return blockers(
    !may(person.roles, 'message.write') && 'not-permitted',
    !(releasedStates as readonly State[]).includes(message.state) && 'not-sent',
  );
}
