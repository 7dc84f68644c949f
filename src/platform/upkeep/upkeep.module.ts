import { Global, Module } from '@nestjs/common';
import { OrdersSweep } from './orders-sweep';
import { Sweeps } from './sweeps';
import { UpkeepSchedule } from './upkeep-schedule';

/** What is taken away by night. Only workers run it; every process may say what of its rooms is still needed. */
@Global()
@Module({ providers: [OrdersSweep, Sweeps, UpkeepSchedule], exports: [Sweeps] })
export class UpkeepModule {}
