import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { holdCauses, type HoldCause } from './sending-hold.service';

export class ReleaseDto {
  /** restored: from a backup; all that was open may have been sent since and ends as unknown. moved: nothing was lost. */
  @IsIn(holdCauses, { message: 'Say whether the database was restored or only moved' })
  cause: HoldCause;
}

export class HoldAnswer {
  held: boolean;
  /** When it was held by hand; null where it was found by itself. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  since: Date | null;
  /** Deliveries without an end state. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  open: number;
}
