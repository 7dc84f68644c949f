import type { Place } from './conversation';

/** `required` refuses to go on without a verified certificate; `opportunistic` (RFC 7435) takes what is offered. */
export type TlsMode = 'required' | 'opportunistic' | 'off';

/** One of the force's relays, as its URL says: `smtp://user:password@host:587?tls=required`. */
export interface RelayAddress extends Place {
  readonly tls: TlsMode;
  readonly signIn: { readonly user: string; readonly pass: string } | null;
}

const HERE = ['localhost', '127.0.0.1', '::1'];

/**
 * Without a word on TLS it is required where there is a password, except to this very machine, and opportunistic
 * elsewhere. `smtps:` is TLS from the first byte.
 */
export function relayAddress(text: string): RelayAddress {
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const signIn = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : null;
  const asked = url.searchParams.get('tls') ?? '';
  const tls = isTlsMode(asked)
    ? asked
    : signIn && !HERE.includes(host)
      ? 'required'
      : 'opportunistic';
  return {
    ...{ host, secure, signIn, tls },
    port: Number(url.port) || (secure ? 465 : 587),
    verified: secure || tls === 'required',
  };
}

export const isTlsMode = (text: string): text is TlsMode =>
  text === 'required' || text === 'opportunistic' || text === 'off';
