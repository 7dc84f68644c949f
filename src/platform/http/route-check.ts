import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { REQUIRES } from './permission';

/** Stops the boot while any route says nothing of who may use it, and names those routes. */
@Injectable()
export class RouteCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      return this.routesWithout(metatype as new (...args: never[]) => object);
    });
    if (open.length > 0)
      throw new Error(`Routes without @Can(…) or @Anyone():\n  ${open.join('\n  ')}`);
  }

  private routesWithout(controller: new (...args: never[]) => object): string[] {
    const prototype = controller.prototype as Record<string, (...args: unknown[]) => unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      if (!Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      if (this.reflector.getAllAndOverride(REQUIRES, [handler, controller])) return [];
      const verb = RequestMethod[this.reflector.get<RequestMethod>(METHOD_METADATA, handler)];
      const path = this.reflector.get<string>(PATH_METADATA, handler);
      return [`${controller.name}.${name} (${verb} ${path})`];
    });
  }
}
