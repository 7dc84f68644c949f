import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import { Subject, type Observable } from 'rxjs';

/** After this, whatever still runs is cut. */
const GRACE_MS = 8_000;

/** Lets long answers end in good order: streams take `takeUntil(shutdown.begun)`. */
@Injectable()
export class Shutdown implements BeforeApplicationShutdown {
  private readonly subject = new Subject<void>();
  readonly begun: Observable<void> = this.subject.asObservable();

  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    this.subject.next();
    this.subject.complete();
    const server = this.host.httpAdapter.getHttpServer() as Server;
    const end = setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    // A connection whose answer ends only now would else be kept alive for five seconds more.
    const idle = setInterval(() => server.closeIdleConnections(), 50).unref();
    server.once('close', () => {
      clearTimeout(end);
      clearInterval(idle);
    });
  }
}
