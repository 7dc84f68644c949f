import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PUBLISHED } from './published';

type Handler = (...args: unknown[]) => unknown;

const parts = (path: string) => path.split('/').filter(Boolean);
const literally = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `wards/:id` as an expression of the paths that it serves. */
export function served(...paths: readonly string[]): RegExp {
  const steps = paths.flatMap(parts).map((part) =>
    part
      .split(/(:\w+)/)
      .map((bit) => (bit.startsWith(':') ? '[^/]+' : literally(bit)))
      .join(''),
  );
  return new RegExp(`^/${steps.join('/')}/?$`, 'i');
}

/** Which paths are published, so that they are answered before any session is looked for. */
@Injectable()
export class PublishedRoutes implements OnModuleInit {
  private routes: { path: RegExp; seconds: number }[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.routes = this.discovery
      .getControllers()
      .flatMap(({ metatype }) =>
        typeof metatype === 'function' ? this.routesOf(metatype as new () => object) : [],
      );
  }

  /** Seconds for which others may keep it; undefined: it is not published. */
  secondsOf(path: string): number | undefined {
    return this.routes.find((route) => route.path.test(path))?.seconds;
  }

  private routesOf(controller: new (...args: never[]) => object) {
    const prototype = controller.prototype as Record<string, Handler>;
    const pathsOf = (of: Handler | typeof controller) =>
      [this.reflector.get<string | string[]>(PATH_METADATA, of)].flat();
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const seconds = this.reflector.get<number | undefined>(PUBLISHED, handler);
      if (seconds === undefined) return [];
      return pathsOf(controller).flatMap((room) =>
        pathsOf(handler).map((path) => ({ path: served(room, path), seconds })),
      );
    });
  }
}
