import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a';

/** How Notify may treat a number. lost: it keeps the text, and its answer never comes. gone: it never heard of it. */
export type Treatment =
  'taken' | 'wrong' | 'trial' | 'broken' | 'broken but kept' | 'lost' | 'gone';

export interface TextKept {
  readonly id: string;
  readonly reference: string | null;
  readonly phone_number: string;
  readonly body: string;
  status: string;
}

interface Posted {
  phone_number: string;
  template_id: string;
  reference?: string;
  sms_sender_id?: string;
  personalisation?: Record<string, string>;
}

/** GOV.UK Notify as its documentation has it: texts, look-up by reference, limits, and receipts to a callback. */
export class NotifyServer {
  readonly texts: TextKept[] = [];
  /** Requests to send, also those that were refused. */
  asked = 0;
  perMinute = 3_000;
  perDay = 250_000;
  private readonly treatments = new Map<string, { how: Treatment; times: number }>();
  private times: number[] = [];

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(): Promise<NotifyServer> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const double = new NotifyServer(server, `http://127.0.0.1:${port}`);
    server.on('request', (request, response) => void double.answer(request, response));
    return double;
  }

  /** Settings that lead here. */
  get settings() {
    return {
      NOTIFY_API_KEY: `test-${SERVICE}-${SECRET}`,
      NOTIFY_TEMPLATE_ID: TEMPLATE,
      NOTIFY_URL: this.url,
      NOTIFY_CALLBACK_TOKEN: 'a-callback-token-of-thirty-two-or-more-letters',
    };
  }

  /** What it does with texts to this number from now on, so many times. */
  treat(number: string, how: Treatment, times = Infinity): void {
    this.treatments.set(number, { how, times });
  }

  clear(): void {
    this.texts.length = 0;
    this.treatments.clear();
    this.times = [];
    this.asked = 0;
    this.perMinute = 3_000;
    this.perDay = 250_000;
  }

  to(number: string): TextKept[] {
    return this.texts.filter(({ phone_number: to }) => to === number);
  }

  /** Posts the receipt of a text, as Notify does once a network has told it. Gives the HTTP status of the answer. */
  async receipt(callback: string, text: TextKept, status: string, token?: string): Promise<number> {
    text.status = status;
    const now = new Date().toISOString();
    const answer = await fetch(callback, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Authorization: `Bearer ${token ?? this.settings.NOTIFY_CALLBACK_TOKEN}`,
      },
      body: JSON.stringify({
        ...{ id: text.id, reference: text.reference, to: text.phone_number, status },
        ...{ created_at: now, completed_at: now, sent_at: now },
        ...{ notification_type: 'sms', template_id: TEMPLATE, template_version: 1 },
      }),
    });
    return answer.status;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { pathname, searchParams } = new URL(request.url ?? '/', this.url);
    if (!knows(request.headers.authorization))
      return refuse(response, 403, 'AuthError', 'Invalid token: API key not found');
    if (request.method === 'GET' && pathname === '/v2/notifications') {
      const reference = searchParams.get('reference');
      const notifications = this.texts.filter((text) => text.reference === reference);
      return reply(response, 200, { notifications, links: { current: request.url } });
    }
    if (request.method === 'POST' && pathname === '/v2/notifications/sms') {
      return this.take(JSON.parse(Buffer.concat(pieces).toString()) as Posted, response);
    }
    refuse(response, 404, 'NoResultFound', 'No result found');
  }

  private take(posted: Posted, response: ServerResponse): void {
    this.asked += 1;
    const now = Date.now();
    this.times = this.times.filter((at) => at > now - 60_000);
    if (this.times.length >= this.perMinute)
      return refuse(response, 429, 'RateLimitError', 'Exceeded rate limit for key type TEST');
    if (this.texts.length >= this.perDay)
      return refuse(response, 429, 'TooManyRequestsError', 'Exceeded send limits for today');
    this.times.push(now);
    const how = this.next(posted.phone_number);
    const text = posted.personalisation?.text;
    if (posted.template_id !== TEMPLATE || text === undefined)
      return refuse(response, 400, 'BadRequestError', 'Missing personalisation: text');
    if (how === 'wrong')
      return refuse(response, 400, 'ValidationError', 'phone_number Not a UK mobile number');
    if (how === 'trial')
      return refuse(response, 400, 'BadRequestError', 'Can’t send to this recipient');
    if (how === 'gone') return void response.socket?.destroy();
    if (how === 'broken') return refuse(response, 500, 'Exception', 'Internal server error');
    const kept: TextKept = {
      ...{ id: randomUUID(), reference: posted.reference ?? null, status: 'sending' },
      ...{ phone_number: posted.phone_number, body: text },
    };
    this.texts.push(kept);
    if (how === 'lost') return void response.socket?.destroy();
    if (how === 'broken but kept') return refuse(response, 500, 'Exception', 'Internal error');
    const { id, reference, body } = kept;
    reply(response, 201, { id, reference, content: { body, from_number: 'POLICE' } });
  }

  private next(number: string): Treatment {
    const known = this.treatments.get(number);
    if (!known || known.times <= 0) return 'taken';
    known.times -= 1;
    return known.how;
  }
}

/** A JWT signed by the secret of the key, whose issuer is the service and which is at most 30 seconds off. */
function knows(authorization = ''): boolean {
  const [head, claims, signature] = authorization.replace(/^Bearer /, '').split('.');
  if (!head || !claims || !signature) return false;
  const mac = createHmac('sha256', SECRET).update(`${head}.${claims}`).digest('base64url');
  const { iss, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    iss: string;
    iat: number;
  };
  return mac === signature && iss === SERVICE && Math.abs(Date.now() / 1000 - iat) <= 30;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

const refuse = (response: ServerResponse, status: number, error: string, message: string) =>
  reply(response, status, { status_code: status, errors: [{ error, message }] });
