import type { DynamicModule, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import type { Settings } from '../../src/platform/config/settings';
import { web } from '../../src/platform/http/web';
import { PASSWORD } from './staff';

export interface RunningWeb {
  app: NestExpressApplication;
  db: DataSource;
  /** http://127.0.0.1:port */
  url: string;
  /** A new visitor with a cookie jar of their own. */
  visitor: () => TestAgent;
  close: () => Promise<void>;
}

/** The web process on WEB_PORT, unless said otherwise any free one; `extra` are modules with routes made for a test. */
export async function startWeb(
  settings: Settings,
  extra: (Type | DynamicModule)[] = [],
): Promise<RunningWeb> {
  const root = AppModule.of(settings);
  const app = await web({ ...root, imports: [...(root.imports ?? []), ...extra] }, settings);
  await app.listen(settings.WEB_PORT, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    db: app.get(DataSource),
    url,
    visitor: () => supertest.agent(url),
    close: () => app.close(),
  };
}

/** The value of a hidden input of a page. */
export function hidden(html: string, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1];
  if (found === undefined) throw new Error(`The page has no hidden input ${name}`);
  return found;
}

/** Loads the page at `from`, then sends its form, tokens and all, to `to`. */
export async function submit(
  agent: TestAgent,
  from: string,
  fields: Record<string, unknown>,
  to = from,
): Promise<supertest.Response> {
  const page = await agent.get(from);
  const tokens = {
    _csrf: hidden(page.text, '_csrf'),
    ...(page.text.includes('name="request_id"') && { request_id: hidden(page.text, 'request_id') }),
  };
  return agent
    .post(to)
    .type('form')
    .send({ ...tokens, ...fields });
}

/** Signs in by the page; throws when that fails. */
export async function signIn(agent: TestAgent, email: string, password = PASSWORD): Promise<void> {
  const answer = await submit(agent, '/staff/sign-in', { email, password });
  if (answer.status !== 303) throw new Error(`Sign-in as ${email} answered ${answer.status}`);
}

/** A bearer token for the API. */
export async function tokenOf(url: string, email: string, password = PASSWORD): Promise<string> {
  const answer = await supertest(url).post('/api/v1/sign-in').send({ email, password });
  if (answer.status !== 200) throw new Error(`Sign-in as ${email} answered ${answer.status}`);
  return (answer.body as { token: string }).token;
}

/** A cookie that an answer sets, as it is sent back; the session's unless another is named. */
export const cookieOf = (answer: { headers: Record<string, unknown> }, name = 'wardline') =>
  ([] as string[])
    .concat((answer.headers['set-cookie'] ?? []) as string[])
    .map((cookie) => cookie.split(';')[0]!)
    .find((cookie) => cookie.startsWith(`${name}=`));
