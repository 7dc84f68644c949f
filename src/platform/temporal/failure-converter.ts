import { DefaultFailureConverter } from '@temporalio/common';

/**
 * Failure messages and stack traces go through the payload codec too. Loaded by path in the
 * workflow bundle, so it imports nothing of ours.
 */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
