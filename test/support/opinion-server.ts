import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the next requests are answered with. */
export type OpinionAnswer =
  { findings: { rule: string; quote: string }[] } | { status: number } | { text: string } | 'hangs';

export interface OpinionRequest {
  path: string | undefined;
  authorization: string | undefined;
  /** The whole JSON text that came. */
  body: string;
}

/** A chat-completions service on a local port, which answers as it is told and remembers what it was asked. */
export class OpinionServer {
  readonly asked: OpinionRequest[] = [];
  answer: OpinionAnswer = { findings: [] };

  private constructor(private readonly server: Server) {}

  static async open(): Promise<OpinionServer> {
    const server = createServer((request, response) => void self.serve(request, response));
    const self = new OpinionServer(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return self;
  }

  /** The base of its API, for SECOND_OPINION_URL. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { url: path, headers } = request;
    const body = Buffer.concat(pieces).toString('utf8');
    this.asked.push({ path, authorization: headers.authorization, body });
    const { answer } = this;
    if (answer === 'hangs') return;
    response.statusCode = 'status' in answer ? answer.status : 200;
    response.setHeader('Content-Type', 'application/json');
    response.end('text' in answer ? answer.text : completion(answer));
  }
}

const completion = (opinion: object) =>
  JSON.stringify({
    id: 'one',
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content: JSON.stringify(opinion) } }],
  });
