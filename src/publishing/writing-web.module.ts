import { Module } from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffCore } from '../staff/staff-core.module';
import { AutosaveModule } from './autosave/autosave.module';
import { AutosavePages } from './autosave/autosave.pages';
import { UnsavedWordsSweep } from './autosave/unsaved-words.sweep';
import { DifferencesApi } from './differences/differences.api';
import { DifferencesPages } from './differences/differences.pages';
import { DifferencesService } from './differences/differences.service';
import { DiscussionApi } from './discussion/discussion.api';
import { DiscussionModule } from './discussion/discussion.module';
import { DiscussionPages } from './discussion/discussion.pages';
import { PublishingModule } from './publishing.module';
import { PublishingWebModule } from './publishing-web.module';
import { TimelineApi } from './timeline/timeline.api';
import { TimelineModule } from './timeline/timeline.module';
import { TimelinePages } from './timeline/timeline.pages';

const rooms = [PlacesModule, ResidentsModule, StaffCore];

/** What helps people to write a message together and to judge it: unsaved words, discussion, differences, timeline. */
@Module({
  imports: [
    ...rooms,
    PublishingModule,
    PublishingWebModule,
    AutosaveModule,
    DiscussionModule,
    TimelineModule,
  ],
  controllers: [
    AutosavePages,
    DifferencesPages,
    DifferencesApi,
    DiscussionPages,
    DiscussionApi,
    TimelinePages,
    TimelineApi,
  ],
  providers: [DifferencesService, UnsavedWordsSweep],
})
export class WritingWebModule {}
