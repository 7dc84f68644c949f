import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import type { Claims } from './rules/claims';

const CALLBACK = '/staff/sign-in/directory/callback';
/** A directory that takes longer is away. */
const TIMEOUT_SECONDS = 10;
/** What the directory says of itself is read anew after an hour. */
const KNOWN_MS = 60 * 60_000;

/** What only the browser that began may finish with. */
export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface SignedInThere {
  readonly subject: string;
  readonly claims: Claims;
  /** Asks the directory for what stands in no token; a request of its own. */
  readonly more: () => Promise<Claims>;
}

/** The force's directory by OpenID Connect: authorization code with PKCE, state and nonce; tokens are forgotten at once. */
@Injectable()
export class DirectoryClient {
  private readonly logger = new Logger('Directory');
  private known: { at: number; config: Promise<oidc.Configuration> } | undefined;

  constructor(private readonly settings: Settings) {}

  get isThere(): boolean {
    return this.settings.OIDC_ISSUER !== '';
  }

  /** Where to send the browser, and what to keep until it comes back. 503 `directory-away`. */
  async begin(): Promise<{ url: string; checks: Checks }> {
    const config = await this.config();
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const acrs = this.settings.OIDC_SECOND_FACTOR_ACR;
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: this.settings.PUBLIC_URL + CALLBACK,
      scope: 'openid email',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
      ...(acrs.length > 0 && { acr_values: acrs.join(' ') }),
    });
    return { url: url.href, checks };
  }

  /** Who came back with this query. 401 `directory-refused`; 503 `directory-away`. */
  async finish(query: string, { state, nonce, verifier }: Checks): Promise<SignedInThere> {
    const config = await this.config();
    const url = new URL(this.settings.PUBLIC_URL + CALLBACK + query);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
    const tokens = await this.asked(
      () => oidc.authorizationCodeGrant(config, url, { ...checks, idTokenExpected: true }),
      refused,
    );
    const claims = tokens.claims()!;
    const more = () =>
      this.asked(() => oidc.fetchUserInfo(config, tokens.access_token, claims.sub), refused);
    return { subject: claims.sub, claims, more };
  }

  private config(): Promise<oidc.Configuration> {
    if (this.known && Date.now() - this.known.at < KNOWN_MS) return this.known.config;
    const config = this.asked(() => this.discover(), away);
    this.known = { at: Date.now(), config };
    // Away now does not mean away for an hour.
    config.catch(() => (this.known = undefined));
    return config;
  }

  private discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.settings;
    const plain = OIDC_ISSUER.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(
      new URL(OIDC_ISSUER),
      OIDC_CLIENT_ID,
      OIDC_CLIENT_SECRET,
      undefined,
      // The signature of its tokens is checked too, though they come by TLS.
      { execute: [oidc.enableNonRepudiationChecks, ...plain], timeout: TIMEOUT_SECONDS },
    );
  }

  /** The log gets the code alone: messages of the directory may hold names. */
  private async asked<T>(question: () => Promise<T>, otherwise: () => Refusal): Promise<T> {
    try {
      return await question();
    } catch (error) {
      // Such as Cancel: nothing is wrong.
      if (error instanceof oidc.AuthorizationResponseError) throw refused();
      const { code, name } = error as { code?: unknown; name?: unknown };
      this.logger.warn({ code: typeof code === 'string' ? code : String(name) });
      throw code === 'OAUTH_TIMEOUT' ? away() : otherwise();
    }
  }
}

const refused = () =>
  new Refusal('directory-refused', 401, 'The directory did not let you in. Try once more.');

const away = () =>
  new Refusal('directory-away', 503, 'The directory does not answer. Try again in a minute.');
