import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';

/** Somebody of the directory, as it says them. */
export interface DirectoryPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  /** How they signed in there. */
  amr?: string[];
  acr?: string;
}

export const CLIENT = { id: 'wardline', secret: 'a secret between directory and Wardline' };
const CALLBACK = '/staff/sign-in/directory/callback';

/** A real OpenID provider, at which whoever comes is signed in as the person named last. */
export class TestDirectory {
  private readonly people = new Map<string, DirectoryPerson>();
  private now: DirectoryPerson | null = null;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
  ) {}

  /** For a site at this address. */
  static async start(site: string): Promise<TestDirectory> {
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
    const server = createServer((request, response) => answer(request, response));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
    const directory = new TestDirectory(issuer, server);
    const provider = new Provider(issuer, directory.configuration(site + CALLBACK));
    const pages = provider.callback();
    answer = (request, response) =>
      void (request.url?.startsWith('/interaction/')
        ? directory.interact(provider, request, response)
        : pages(request, response));
    return directory;
  }

  /** Settings of a site that uses it. */
  get settings() {
    return {
      OIDC_ISSUER: this.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    };
  }

  /** Who signs in next; null: they press Cancel. */
  nextIs(person: DirectoryPerson | null): void {
    this.now = person;
    if (person) this.people.set(person.sub, person);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private configuration(callback: string): Configuration {
    return {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [callback],
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      claims: { openid: ['sub', 'amr', 'acr'], email: ['email', 'email_verified'] },
      acrValues: ['one', 'two'],
      jwks: { keys: [signingKey()] },
      // seconds; named, or the provider says in the log that nobody did
      ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
      cookies: { keys: ['only for tests'] },
      features: { devInteractions: { enabled: false } },
      pkce: { required: () => true },
      findAccount: (_context, accountId) => ({
        accountId,
        claims: () => ({ ...this.people.get(accountId), sub: accountId }),
      }),
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    };
  }

  private async interact(
    provider: Provider,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { prompt, params, session, grantId } = await provider.interactionDetails(
      request,
      response,
    );
    if (!this.now) {
      const cancelled = { error: 'access_denied', error_description: 'cancelled' };
      return provider.interactionFinished(request, response, cancelled);
    }
    if (prompt.name === 'login') {
      const { sub: accountId, amr, acr } = this.now;
      return provider.interactionFinished(request, response, { login: { accountId, amr, acr } });
    }
    const grant =
      (grantId && (await provider.Grant.find(grantId))) ||
      new provider.Grant({
        accountId: session!.accountId,
        clientId: String(params.client_id),
      });
    grant.addOIDCScope('openid email');
    const consent = { grantId: await grant.save() };
    await provider.interactionFinished(
      request,
      response,
      { consent },
      {
        mergeWithLastSubmission: true,
      },
    );
  }
}

const signingKey = () => ({
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  ...{ kty: 'RSA', use: 'sig', alg: 'RS256', kid: 'test' },
});

/** From Wardline to the directory, as far as the address that leads back. */
export async function toDirectory(agent: TestAgent, next = '/staff'): Promise<URL> {
  const gone = await agent.get(`/staff/sign-in/directory?next=${encodeURIComponent(next)}`);
  let url = new URL(String(gone.headers.location));
  const there = supertest.agent(url.origin);
  for (let hops = 0; url.pathname !== CALLBACK; hops += 1) {
    if (hops > 9) throw new Error(`The directory leads nowhere: ${url.href}`);
    const answer = await there.get(url.pathname + url.search);
    if (!answer.headers.location)
      throw new Error(`The directory answered ${answer.status}: ${answer.text.slice(0, 500)}`);
    url = new URL(String(answer.headers.location), url);
  }
  return url;
}

/** There and back: what Wardline answers to the way back. */
export async function throughDirectory(
  agent: TestAgent,
  next?: string,
): Promise<supertest.Response> {
  const { pathname, search } = await toDirectory(agent, next);
  return agent.get(pathname + search);
}
