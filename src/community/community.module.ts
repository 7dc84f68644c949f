import { Module } from '@nestjs/common';

/** What was done: priorities, polls, events. What every process may use of it. */
@Module({})
export class CommunityModule {}
