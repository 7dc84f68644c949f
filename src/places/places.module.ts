import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Area } from './areas/area.entity';
import { AreasService } from './areas/areas.service';
import { PilotAreas } from './areas/pilot-areas.service';
import { BoundariesService } from './boundaries/boundaries.service';
import { PlaceAt } from './boundaries/place-at.service';
import { OutlinesService } from './map/outlines.service';
import { Drawings } from './drawings/drawings.service';
import { NeighbourhoodsService } from './police-uk/neighbourhoods.service';
import { PostcodesService } from './postcodes/postcodes.service';
import { Team } from './teams/team.entity';
import { TeamsService } from './teams/teams.service';

const services = [
  AreasService,
  BoundariesService,
  Drawings,
  NeighbourhoodsService,
  OutlinesService,
  PilotAreas,
  PlaceAt,
  PostcodesService,
  TeamsService,
];

@Module({
  imports: [TypeOrmModule.forFeature([Area, Team])],
  providers: services,
  exports: services,
})
export class PlacesModule {}
