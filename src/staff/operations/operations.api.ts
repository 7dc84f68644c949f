import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../can';
import { Operations } from './operations.service';

class HealthLineAnswer {
  @ApiProperty() part: string;
  @ApiProperty({ enum: ['good', 'look', 'bad'] }) health: 'good' | 'look' | 'bad';
  @ApiProperty() words: string;
}

class OperationsAnswer {
  @ApiProperty({ type: [HealthLineAnswer] }) items: HealthLineAnswer[];
}

@Controller('api/v1/operations')
@ApiTags('operations')
@ApiBearerAuth()
export class OperationsApi {
  constructor(private readonly operations: Operations) {}

  /** The health of each part: database, Temporal, processes, relays, queues. */
  @Get()
  @Can('operations.read')
  @ApiOkResponse({ type: OperationsAnswer })
  async show(): Promise<OperationsAnswer> {
    return { items: await this.operations.health() };
  }
}
