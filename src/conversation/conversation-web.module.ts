import { Module } from '@nestjs/common';
import { AlarmsApi } from './alarms/alarms.api';
import { ConversationModule } from './conversation.module';
import { TasksApi } from './tasks/tasks.api';
import { TasksPages } from './tasks/tasks.pages';

/** The doors of the conversation, for the web process alone. */
@Module({ imports: [ConversationModule], controllers: [AlarmsApi, TasksApi, TasksPages] })
export class ConversationWebModule {}
