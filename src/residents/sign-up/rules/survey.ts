import type { Cadence } from '../../subscriptions/rules/choices';
import type { ResidentLanguage } from '../../languages/languages';
import type { PlaceKind } from '../../places/rules/place';
import { areasOf, type BoroughOfWards } from '../../subscriptions/rules/areas';

/** The survey's questions in the order in which they are asked. English is taken until somebody changes it. */
export const steps = [
  ...(['age', 'postcode', 'places', 'boroughs', 'wards', 'topics', 'cadence'] as const),
  ...(['language', 'email', 'check'] as const),
] as const;
export type Step = (typeof steps)[number];

/** A place of the resident, with what it is in: the survey's page names it. No postcode is kept. */
export interface NamedPlace {
  readonly kind: PlaceKind;
  readonly areaId: string;
  /** Wards that begin close by, which may be followed too. */
  readonly nearIds: readonly string[];
  /** Missing where the directory has no position. */
  readonly at?: readonly [number, number];
  readonly radius: number | null;
}

/** Answers so far, as the session keeps them. The mail address is sealed (base64 of Vault's form). */
export interface Answers {
  readonly ofAge?: true;
  /** Set on reading: a directory of postcodes is there to be asked. */
  readonly hasPostcodes?: boolean;
  /** Set on reading: there are outlines to choose from on a map. */
  readonly hasMap?: boolean;
  /** Areas are chosen from the list, not by postcode or on the map. */
  readonly byList?: boolean;
  readonly places?: readonly NamedPlace[];
  /** Another place is being asked for. */
  readonly another?: boolean;
  readonly placesDone?: boolean;
  readonly boroughIds?: readonly string[];
  readonly wardIds?: readonly string[];
  readonly topicCodes?: readonly string[];
  readonly cadence?: Cadence;
  readonly language?: ResidentLanguage;
  readonly sealedEmail?: string;
}

/** True when at least one of the boroughs chosen has wards to choose from. */
export function asksForWards(answers: Answers, map: readonly BoroughOfWards[]): boolean {
  return map.some(({ id, wards }) => wards.length > 0 && answers.boroughIds?.includes(id));
}

function isAnswered(step: Step, answers: Answers, map: readonly BoroughOfWards[]): boolean {
  switch (step) {
    case 'age':
      return answers.ofAge === true;
    case 'postcode':
      return answers.byList === true || ((answers.places ?? []).length > 0 && !answers.another);
    case 'places':
      return answers.byList === true || answers.placesDone === true;
    case 'boroughs':
      return (answers.boroughIds ?? []).length > 0;
    case 'wards':
      return wardsAnswered(answers, map);
    case 'topics':
      return (answers.topicCodes ?? []).length > 0;
    case 'cadence':
      return answers.cadence !== undefined;
    case 'language':
      return true;
    case 'email':
      return answers.sealedEmail !== undefined;
    case 'check':
      return false;
  }
}

function wardsAnswered(answers: Answers, map: readonly BoroughOfWards[]): boolean {
  const { boroughIds = [], wardIds = [] } = answers;
  return areasOf(boroughIds, wardIds, map).boroughsWithoutChoice.length === 0;
}

/** The first question without an answer; `check` when all have one. After a change this leads straight back there. */
export function nextStep(answers: Answers, map: readonly BoroughOfWards[]): Step {
  return steps.find((step) => !isAnswered(step, answers, map)) ?? 'check';
}

/** Whether a step may be shown: every one before it has its answer, and there is something to choose. */
export function mayShow(step: Step, answers: Answers, map: readonly BoroughOfWards[]): boolean {
  if (step === 'wards' && !asksForWards(answers, map)) return false;
  if (step === 'places' && !answers.places?.length) return false;
  return steps.indexOf(step) <= steps.indexOf(nextStep(answers, map));
}

/** Where the back link of a step leads: to the answers once all are given, else to the question before. */
export function stepBefore(
  step: Step,
  answers: Answers,
  map: readonly BoroughOfWards[],
): Step | 'start' {
  if (step !== 'check' && nextStep(answers, map) === 'check') return 'check';
  const before = steps.slice(0, steps.indexOf(step)).filter((each) => isAsked(each, answers, map));
  return before.at(-1) ?? 'start';
}

/** Whether this way through the survey comes by a question. */
function isAsked(step: Step, answers: Answers, map: readonly BoroughOfWards[]): boolean {
  if (step === 'language') return false;
  if (step === 'postcode') return answers.hasPostcodes === true || answers.hasMap === true;
  if (step === 'places') return !answers.byList;
  if (step === 'boroughs') return answers.byList === true;
  return step !== 'wards' || (answers.byList === true && asksForWards(answers, map));
}
