import { needsReview, type RumourFacts, type StepAsked } from './may-step';
import type { Rating, RumourAction, Status } from './rumour-life';

/** What a step writes. Missing fields stay. */
export interface AfterStep {
  status?: Status;
  ratingWords?: string | null;
  ratedBy?: string | null;
  ratedAt?: Date | null;
  reviewedBy?: string | null;
  reviewedAt?: Date | null;
  proposedStatus?: Rating | null;
}

const unrated = {
  ...{ ratedBy: null, ratedAt: null, reviewedBy: null, reviewedAt: null },
  proposedStatus: null,
};

/** What an allowed step leads to. A rating of high harm first waits for somebody else. */
export function afterStep(
  rumour: RumourFacts,
  action: RumourAction,
  { to, words }: StepAsked,
  staffId: string,
  now: Date,
): AfterStep {
  switch (action) {
    case 'check':
      return { ...unrated, status: 'checking', ratingWords: null };
    case 'rate': {
      const rated = { ratingWords: words?.trim(), ratedBy: staffId, ratedAt: now };
      const fresh = { ...unrated, ...rated };
      return needsReview(rumour, to ?? '')
        ? { ...fresh, proposedStatus: to as Rating }
        : { ...fresh, status: to as Status };
    }
    case 'confirm':
      return {
        status: rumour.proposed ?? rumour.status,
        ...{ proposedStatus: null, reviewedBy: staffId, reviewedAt: now },
      };
    case 'turn down':
    case 'reopen':
      return {
        ...{ ...unrated, ratingWords: null },
        status: action === 'reopen' ? 'unverified' : rumour.status,
      };
    case 'close':
    case 'retire':
      return { status: 'closed' };
  }
}
