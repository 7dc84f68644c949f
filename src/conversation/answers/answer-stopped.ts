import { Refusal } from '../../platform/errors';
import type { Finding } from '../../publishing/checks/types';

/** Words that an officer may not send to anybody. 422 with the findings. */
export const answerStopped = (findings: readonly Finding[]) =>
  new Refusal('answer-stopped', 422, findings.map(({ advice }) => advice).join(' '), { findings });
