import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings';
import { JsonLogger } from './json-logger';

/** Entry points hand it to Nest: `app.useLogger(app.get(JsonLogger))`. */
@Global()
@Module({
  providers: [
    {
      provide: JsonLogger,
      inject: [Settings],
      useFactory: (settings: Settings) => new JsonLogger(settings),
    },
  ],
  exports: [JsonLogger],
})
export class LoggingModule {}
