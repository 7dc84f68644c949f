/** What one request to Notify came to. `code` is a name of theirs, never their words, which may hold a number. */
export type TextOutcome =
  | { readonly state: 'accepted' }
  /** Refused for good: this number, or how our service is set up. */
  | { readonly state: 'failed'; readonly status: number; readonly code: string }
  /** Their fault for now. It may have been taken all the same: ask by reference before trying again. */
  | { readonly state: 'retry'; readonly status: number; readonly code: string }
  /** The request may have arrived, but no answer did. */
  | { readonly state: 'unknown' }
  /** Notify was not reached, or does not know our key: nobody's turn is used up. */
  | { readonly state: 'away'; readonly code: string }
  /** No more in this minute, or today. */
  | { readonly state: 'full'; readonly until: 'next minute' | 'tomorrow' };

/** Why a request failed, as the HTTP client tells it. */
export interface Fault {
  /** Of the answer; missing when there was none. */
  readonly status?: number;
  /** `error` of the first of its errors. */
  readonly error?: string;
  /** Of the system, such as ECONNREFUSED. */
  readonly code?: string;
  readonly syscall?: string;
}

/** There was no connection, so nothing was sent. */
const neverLeft = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export function outcomeOf({ status, error, code, syscall }: Fault): TextOutcome {
  if (status === undefined)
    return syscall === 'connect' || neverLeft.includes(code ?? '')
      ? { state: 'away', code: code ?? 'no-connection' }
      : { state: 'unknown' };
  const name = error && /^[A-Za-z]{1,40}$/.test(error) ? error : `HTTP${status}`;
  if (status === 429)
    return { state: 'full', until: name === 'TooManyRequestsError' ? 'tomorrow' : 'next minute' };
  // a wrong key, a wrong clock or a wrong address is ours to mend; nobody's number is at fault
  if (status === 401 || status === 403 || status === 404) return { state: 'away', code: name };
  if (status >= 500) return { state: 'retry', status, code: name };
  return { state: 'failed', status, code: name };
}
