import { Module } from '@nestjs/common';
import { AutosaveModule } from './autosave/autosave.module';
import { AutosavePages } from './autosave/autosave.pages';
import { PublishingWebModule } from './publishing-web.module';

/** What helps people to write a message together and to judge it: unsaved words, discussion, differences, timeline. */
@Module({
  imports: [PublishingWebModule, AutosaveModule],
  controllers: [AutosavePages],
})
export class WritingWebModule {}
