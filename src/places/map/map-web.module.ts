import { Module } from '@nestjs/common';
import { PlacesModule } from '../places.module';
import { MapPages } from './map.pages';

/** What maps on pages draw. */
@Module({ imports: [PlacesModule], controllers: [MapPages] })
export class MapWebModule {}
