import { Global, Module } from '@nestjs/common';
import { StaffService } from './staff.service';

/** Who works here, without the web: for workers and commands. */
@Global()
@Module({ providers: [StaffService], exports: [StaffService] })
export class StaffCore {}
