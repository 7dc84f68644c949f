import { Module } from '@nestjs/common';
import { PublishingModule } from '../publishing.module';
import { UnsavedWords } from './unsaved-words.service';

/** For the editor, which offers unsaved words again, and for the upkeep, which sweeps them. */
@Module({ imports: [PublishingModule], providers: [UnsavedWords], exports: [UnsavedWords] })
export class AutosaveModule {}
