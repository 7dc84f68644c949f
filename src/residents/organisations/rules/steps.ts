import type { Cadence } from '../../subscriptions/rules/choices';
import type { OrganisationKind } from './organisation';

/** Questions in their order. None asks for a home. */
export const steps = ['about', 'areas', 'topics', 'cadence', 'addresses'] as const;
export type Step = (typeof steps)[number];

/** Answers so far, as the session keeps them: no address is among them. */
export interface Asked {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly areaIds: readonly string[];
  readonly topicCodes: readonly string[];
  readonly cadence: Cadence;
}

const answered: Record<Exclude<Step, 'addresses'>, (asked: Partial<Asked>) => boolean> = {
  about: ({ name, kind }) => Boolean(name && kind),
  areas: ({ areaIds }) => Boolean(areaIds?.length),
  topics: ({ topicCodes }) => Boolean(topicCodes?.length),
  cadence: ({ cadence }) => Boolean(cadence),
};

/** The first question without an answer; the last one when all others have theirs. */
export const nextStep = (asked: Partial<Asked>): Step =>
  steps.find((step) => step !== 'addresses' && !answered[step](asked)) ?? 'addresses';

/** Whether every question before this one has its answer. */
export const mayShow = (step: Step, asked: Partial<Asked>): boolean =>
  steps.indexOf(step) <= steps.indexOf(nextStep(asked));

export const stepBefore = (step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null;

export const isComplete = (asked: Partial<Asked>): asked is Asked =>
  nextStep(asked) === 'addresses';
