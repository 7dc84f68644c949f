import { Module } from '@nestjs/common';
import { Notify } from './notify';

@Module({ providers: [Notify], exports: [Notify] })
export class SmsModule {}
