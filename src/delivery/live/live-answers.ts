import { ApiProperty } from '@nestjs/swagger';
import { retryReasons, type RetryReason } from './rules/retry-reason';

const people = { type: 'integer', minimum: 0 } as const;
const rate = { type: 'number', minimum: 0 } as const;

export class RetryReasonAnswer {
  @ApiProperty({ enum: retryReasons }) reason: RetryReason;
  @ApiProperty(people) people: number;
}

export class RetryQueueAnswer {
  @ApiProperty(people) waiting: number;
  @ApiProperty({
    type: 'string',
    format: 'date-time',
    nullable: true,
    description: 'When the first is due',
  })
  nextAt: string | null;
  @ApiProperty({ type: [RetryReasonAnswer] }) reasons: RetryReasonAnswer[];
}

export class AreaAnswer {
  @ApiProperty({ description: 'Areas of fewer than ten people stand together' }) name: string;
  @ApiProperty(people) people: number;
  @ApiProperty({ ...people, description: 'Of them, in an end state' }) ended: number;
}

export class SlowedDomainAnswer {
  @ApiProperty() domain: string;
  @ApiProperty({ ...rate, description: 'Mails a second, by all processes together' })
  perSecond: number;
}
