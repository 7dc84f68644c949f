import { Module } from '@nestjs/common';
import { PlacesModule } from '../../places/places.module';
import { ResidentsModule } from '../../residents/residents.module';
import { Archive } from './archive.service';

/** What went out, for the public site and for the rooms below. */
@Module({
  imports: [PlacesModule, ResidentsModule],
  providers: [Archive],
  exports: [Archive],
})
export class ArchiveModule {}
