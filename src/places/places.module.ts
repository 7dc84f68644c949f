import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Area } from './areas/area.entity';
import { AreasService } from './areas/areas.service';
import { Team } from './teams/team.entity';
import { TeamsService } from './teams/teams.service';

@Module({
  imports: [TypeOrmModule.forFeature([Area, Team])],
  providers: [AreasService, TeamsService],
  exports: [AreasService, TeamsService],
})
export class PlacesModule {}
