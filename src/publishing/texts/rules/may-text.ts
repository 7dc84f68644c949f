import { blockers, type Blocker } from '../../messages/rules/blockers';
import { composedLength } from './composed-text';

/** The one topic that goes to phones. */
export const TEXT_TOPIC = 'urgent-safety';

export interface TextGiven {
  /** Null: it does not go to phones. */
  readonly smsText: string | null;
  readonly topicCode: string;
  /** Of a correction: whether the original went to phones. Null: it corrects nothing. */
  readonly originalTexted: boolean | null;
  /** It goes to whoever follows one thing. */
  readonly toFollowers: boolean;
}

/** What the force has settled. */
export interface TextTerms {
  readonly on: boolean;
  readonly force: string;
  /** Names it as well. */
  readonly shortName?: string;
  readonly publicUrl: string;
  readonly mostFragments: number;
}

/** Why a message with this text may not be submitted. A correction goes the ways that its original went (promise 6). */
export function whyNotText(given: TextGiven, terms: TextTerms): Blocker[] {
  const { smsText, topicCode, originalTexted, toFollowers } = given;
  if (smsText === null) return blockers(originalTexted === true && 'text-missing');
  const { on, force, shortName = force, publicUrl, mostFragments } = terms;
  const said = smsText.toLowerCase();
  return blockers(
    !on && 'texts-off',
    (topicCode !== TEXT_TOPIC || toFollowers) && 'text-not-for-this',
    originalTexted === false && 'original-had-no-text',
    ![force, shortName].some((name) => said.includes(name.toLowerCase())) && 'text-names-no-force',
    composedLength(smsText, publicUrl).fragments > mostFragments && 'text-too-long',
  );
}
