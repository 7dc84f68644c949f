import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '../config/settings';
import { dataSourceOptions } from './data-source';
import { HotStatements } from './hot-statements';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Settings],
      useFactory: (settings: Settings) => ({
        ...dataSourceOptions(settings),
        retryAttempts: 20,
        retryDelay: 1000,
      }),
    }),
  ],
  providers: [HotStatements],
  exports: [HotStatements],
})
export class DatabaseModule {}
