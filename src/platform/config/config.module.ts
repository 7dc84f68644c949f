import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Settings } from './settings';

/** Gives every provider the one parsed configuration. */
@Global()
@Module({})
export class ConfigModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      providers: [{ provide: Settings, useValue: settings }],
      exports: [Settings],
    };
  }
}
