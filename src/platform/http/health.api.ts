import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';
import { Anyone } from './permission';
import { answersTcp } from './answers-tcp';

@Controller('health')
@ApiExcludeController()
export class HealthApi {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  /** The process runs. */
  @Get('live')
  @Anyone()
  live() {
    return { status: 'ok' };
  }

  /** Requests can be served: PostgreSQL answers. Without Temporal drafts and replies are still taken, so it only reports. */
  @Get('ready')
  @Anyone()
  async ready() {
    const [database, temporal] = await Promise.all([
      this.db.query(`SELECT 1`).then(
        () => true,
        () => false,
      ),
      answersTcp(this.settings.TEMPORAL_ADDRESS),
    ]);
    const parts = { database: word(database), temporal: word(temporal) };
    if (!database) throw new Refusal('not-ready', 503, 'PostgreSQL does not answer.', { parts });
    return { status: 'ok', parts };
  }
}

const word = (up: boolean) => (up ? 'up' : 'down');
