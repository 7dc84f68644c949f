import {
  ServiceError,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';

/** What became of an Update. `words` are for developers; pages and API have their own for each code. */
export type UpdateAnswer<T> =
  | { known: true; value: T; refused?: undefined }
  | { known: true; refused: { code: string; words: string } }
  | { known: false; why?: 'not-found' | 'unreachable' };

/** Reads what the client threw. Rethrows what is neither an answer nor silence: a fault of ours. */
export function readUpdateError(error: unknown): UpdateAnswer<never> {
  if (error instanceof WorkflowUpdateFailedError) return { known: true, refused: refusal(error) };
  if (error instanceof WorkflowNotFoundError) return { known: false, why: 'not-found' };
  if (
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ||
    error instanceof ServiceError ||
    isConnectionError(error)
  )
    return { known: false, why: 'unreachable' };
  throw error;
}

function refusal({ cause }: WorkflowUpdateFailedError): { code: string; words: string } {
  if (!(cause instanceof ApplicationFailure) || !cause.type)
    return { code: 'update-failed', words: cause?.name ?? 'The update failed.' };
  const code = cause.type === 'AcceptedUpdateCompletedWorkflow' ? 'workflow-ended' : cause.type;
  return { code, words: cause.message };
}

/** A lazy connection that cannot be made throws a plain Error of gRPC or of Node's timers. */
function isConnectionError(error: unknown): boolean {
  return error instanceof Error && /connect|deadline|unavailable|closed/i.test(error.message);
}
