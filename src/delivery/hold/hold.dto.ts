import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { heldFor, holdCauses, type HoldCause } from './sending-hold.service';

export class ReleaseDto {
  /** restored: from a backup; all that was open may have been sent since and ends as unknown. moved: nothing was lost. */
  @IsIn(holdCauses, { message: 'Say whether the database was restored or only moved' })
  cause: HoldCause;
}

export class HoldAnswer {
  held: boolean;
  /** When it was held by hand, or when it was noticed. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true })
  since: Date | null;
  /** elsewhere: the database was restored or moved. older: a copy of its disk was put back; Temporal knows more than it does. */
  @ApiProperty({ enum: heldFor, nullable: true })
  heldFor: (typeof heldFor)[number] | null;
  /** Deliveries without an end state. */
  @ApiProperty({ type: 'integer', minimum: 0 })
  open: number;
}
