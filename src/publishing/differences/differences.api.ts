import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Can } from '../../staff/can';
import { DifferencesDto } from './differences.dto';
import { DifferencesService } from './differences.service';

@Controller('api/v1/messages/:id/differences')
@ApiTags('messages')
@ApiBearerAuth()
export class DifferencesApi {
  constructor(private readonly differences: DifferencesService) {}

  /** What differs between two revisions, word by word, and who made each edit. */
  @Get()
  @Can('message.read')
  of(@Param('id', ParseUUIDPipe) id: string, @Query() wished: DifferencesDto) {
    return this.differences.of(id, wished);
  }
}
