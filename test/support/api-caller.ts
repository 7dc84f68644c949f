import { Agent, request } from 'node:http';

export interface ApiAnswer {
  status: number;
  body: Record<string, unknown>;
}

interface Call {
  method: 'GET' | 'POST' | 'PUT';
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

/** More calls from one address than this, and the next address is taken: an address has a limit a minute. */
const CALLS_AN_ADDRESS = 1000;

/** Calls the API over connections that stay open, from one loopback address after the other. */
export class ApiCaller {
  private calls = 0;
  private address = 1;
  private agent = this.newAgent();

  constructor(private readonly url: string) {}

  call({ method, path, headers = {}, body }: Call): Promise<ApiAnswer> {
    this.calls += 1;
    if (this.calls % CALLS_AN_ADDRESS === 0) this.moveOn();
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const going = request(
        `${this.url}/api/v1${path}`,
        {
          method,
          agent: this.agent,
          headers: { ...headers, ...(text && { 'Content-Type': 'application/json' }) },
        },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('error', reject);
          answer.on('end', () => {
            const said = Buffer.concat(parts).toString('utf8');
            const read = said === '' ? {} : (JSON.parse(said) as ApiAnswer['body']);
            resolve({ status: answer.statusCode ?? 0, body: read });
          });
        },
      );
      going.on('error', reject);
      going.end(text);
    });
  }

  close(): void {
    this.agent.destroy();
  }

  private moveOn(): void {
    this.agent.destroy();
    this.address = (this.address % 250) + 1;
    this.agent = this.newAgent();
  }

  private newAgent(): Agent {
    return new Agent({ keepAlive: true, localAddress: `127.0.1.${this.address}` });
  }
}
