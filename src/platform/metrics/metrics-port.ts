import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Settings } from '../config/settings';
import { Metrics } from './metrics.service';
import { mayScrape } from './rules/may-scrape';

/** `GET /metrics` of a process that serves nothing else by HTTP, on METRICS_HOST:METRICS_PORT; nothing where no port is set. */
@Injectable()
export class MetricsPort implements OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Where it listens; null while it does not. */
  port: number | null = null;
  private readonly log = new Logger(MetricsPort.name);
  private server: Server | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  /** A port that is taken stops no mail: it is said in the log. */
  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT, METRICS_HOST } = this.settings;
    if (METRICS_PORT === undefined) return;
    const server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => {
      server.on('error', (error: NodeJS.ErrnoException) => {
        this.log.error(`metrics cannot be served: ${error.code ?? error.name}`);
        resolve();
      });
      server.listen(METRICS_PORT, METRICS_HOST, resolve);
    });
    if (!server.listening) return;
    this.server = server.unref();
    this.port = (server.address() as AddressInfo).port;
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const end = (status: number, text: string, type = 'text/plain') =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
    const { METRICS_TOKEN } = this.settings;
    if (request.method !== 'GET' || request.url !== '/metrics') return void end(404, 'Not found\n');
    if (METRICS_TOKEN !== '' && !mayScrape(METRICS_TOKEN, request.headers.authorization))
      return void end(401, 'Send METRICS_TOKEN as a bearer token\n');
    try {
      end(200, await this.metrics.text(), this.metrics.contentType);
    } catch {
      end(500, 'The metrics cannot be read\n');
    }
  }
}
