import type { RelayOutcome } from './relay-outcome';

export interface SmtpFault {
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/** Not this mail's fault but our sign-in's or the relay's policy towards us: mend it and send again. */
const OURS = new Set([421, 454, 530, 534, 535, 538]);

/** Classes a fault of the SMTP client. `bodyOut` = the whole body and its end mark were written. */
export function outcomeOf(fault: SmtpFault, bodyOut: boolean): RelayOutcome {
  const { responseCode: smtpCode, response } = fault;
  if (fault.command === 'API') return { state: 'failed', enhancedCode: '5.1.3' };
  if (!smtpCode) return { state: bodyOut ? 'unknown' : 'retry' };
  const permanent = smtpCode >= 500 && !OURS.has(smtpCode);
  return { state: permanent ? 'failed' : 'retry', ...reply(response, smtpCode) };
}

/** Code, enhanced code (RFC 3463) and words of a reply such as `550 5.1.1 No such user`. */
export function reply(
  response: string | undefined,
  smtpCode?: number,
): Omit<RelayOutcome, 'state'> {
  const [, code, enhanced, text] =
    /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3}))?[ -]?([^]*)$/.exec(response ?? '') ?? [];
  return {
    ...((code ?? smtpCode) ? { smtpCode: smtpCode ?? Number(code) } : {}),
    ...(enhanced ? { enhancedCode: enhanced } : {}),
    ...(text ? { text } : {}),
  };
}
