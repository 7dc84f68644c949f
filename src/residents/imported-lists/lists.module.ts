import { Module } from '@nestjs/common';
import { PlacesModule } from '../../places/places.module';
import { ResidentsModule } from '../residents.module';
import { HeldOrigins } from './held-origins';
import { ImportedLists } from './imported-lists.service';
import { ListReader } from './list-reader.service';

/** Lists of other providers, for pages and commands. */
@Module({
  imports: [PlacesModule, ResidentsModule],
  providers: [HeldOrigins, ImportedLists, ListReader],
  exports: [ImportedLists],
})
export class ListsModule {}
