import { ApiProperty } from '@nestjs/swagger';
import { deliveryStates, type DeliveryState } from '../books/rules/states';

const people = { type: 'integer', minimum: 0 } as const;
const byState = Object.fromEntries(deliveryStates.map((state) => [state, people]));

export class DeliveryAnswer {
  @ApiProperty({ ...people, nullable: true, description: 'Frozen size; null before release' })
  audience: number | null;

  @ApiProperty({ type: 'object', properties: byState, required: [...deliveryStates] })
  states: Record<DeliveryState, number>;

  @ApiProperty({ ...people, description: 'Mails that a crash may have sent twice' })
  possibleDuplicates: number;
}

/** The seven figures add up to `audience`. */
export class BalanceAnswer {
  @ApiProperty(people) audience: number;
  @ApiProperty({ ...people, description: "Taken by the force's relay, no more" }) accepted: number;
  @ApiProperty(people) failed: number;
  @ApiProperty({ ...people, description: 'Connection lost after the mail was out' })
  unknown: number;
  @ApiProperty(people) suppressed: number;
  @ApiProperty(people) expired: number;
  @ApiProperty(people) cancelled: number;
  @ApiProperty(people) deferred: number;
  @ApiProperty(people) possibleDuplicates: number;
  @ApiProperty({ type: 'string', format: 'date-time' }) closedAt: string;
}
