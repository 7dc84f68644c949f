import {
  Module,
  RequestMethod,
  type MiddlewareConsumer,
  type NestModule,
  type OnModuleInit,
} from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { PublishingModule } from '../publishing/publishing.module';
import { ResidentsModule } from '../residents/residents.module';
import { ResidentsWebModule } from '../residents/residents-web.module';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { may } from '../staff/rules/permissions';
import { AlarmsApi } from './alarms/alarms.api';
import { Alarms } from './alarms/alarms.service';
import { PicturesPages } from './attachments/pictures.pages';
import { Board } from './board/board.service';
import { tasksWaiting } from './board/rules/tasks-waiting';
import { ConversationModule } from './conversation.module';
import { formControllers, formServices } from './forms/forms.providers';
import { FormPictures } from './forms/form-pictures.middleware';
import { TasksApi } from './tasks/tasks.api';
import { TasksPages } from './tasks/tasks.pages';
import { workControllers, workForms } from './work.controllers';

/** The doors of the conversation, for the web process alone. */
@Module({
  imports: [
    ConversationModule,
    PlacesModule,
    PublishingModule,
    ResidentsModule,
    ResidentsWebModule,
    StaffModule,
  ],
  controllers: [
    AlarmsApi,
    PicturesPages,
    ...formControllers,
    TasksApi,
    TasksPages,
    ...workControllers,
  ],
  providers: [...workForms, ...formServices],
})
export class ConversationWebModule implements NestModule, OnModuleInit {
  constructor(
    private readonly home: StaffHome,
    private readonly board: Board,
    private readonly alarms: Alarms,
  ) {}

  configure(consumer: MiddlewareConsumer): void {
    const method = RequestMethod.POST;
    const forms = ['report/:kind', 'api/v1/public/concerns', 'api/v1/public/rumour-questions'];
    consumer.apply(FormPictures).forRoutes(...forms.map((path) => ({ path, method })));
  }

  onModuleInit(): void {
    this.home.add({
      title: 'Tasks',
      href: '/staff/tasks',
      also: ['/staff/board', '/staff/concern-groups', '/staff/concerns'],
      section: 'concerns',
      words: 'Answer what residents wrote, by the time it is due.',
      permission: 'task.read',
      order: 30,
      waits: async (me) =>
        tasksWaiting(
          await this.board.rows(me, { show: 'waiting' }),
          may(me.roles, 'alarm.take') ? (await this.alarms.open(me)).length : 0,
          new Date(),
        ),
    });
  }
}
