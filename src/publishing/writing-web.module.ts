import { Module } from '@nestjs/common';
import { AutosaveModule } from './autosave/autosave.module';
import { AutosavePages } from './autosave/autosave.pages';
import { PublishingWebModule } from './publishing-web.module';
import { PublishingModule } from './publishing.module';
import { TimelineApi } from './timeline/timeline.api';
import { TimelineModule } from './timeline/timeline.module';
import { TimelinePages } from './timeline/timeline.pages';

/** What helps people to write a message together and to judge it: unsaved words, discussion, differences, timeline. */
@Module({
  imports: [PublishingModule, PublishingWebModule, AutosaveModule, TimelineModule],
  controllers: [AutosavePages, TimelinePages, TimelineApi],
})
export class WritingWebModule {}
