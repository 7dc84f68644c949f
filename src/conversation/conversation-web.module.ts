import { Module, type OnModuleInit } from '@nestjs/common';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { AlarmsApi } from './alarms/alarms.api';
import { PicturesPages } from './attachments/pictures.pages';
import { ConversationModule } from './conversation.module';
import { TasksApi } from './tasks/tasks.api';
import { TasksPages } from './tasks/tasks.pages';

/** The doors of the conversation, for the web process alone. */
@Module({
  imports: [ConversationModule, StaffModule],
  controllers: [AlarmsApi, PicturesPages, TasksApi, TasksPages],
})
export class ConversationWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Tasks',
      href: '/staff/tasks',
      words: 'Answer what residents wrote, by the time it is due.',
      permission: 'task.read',
      order: 30,
    });
  }
}
