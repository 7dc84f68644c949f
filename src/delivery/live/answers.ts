import { ApiProperty } from '@nestjs/swagger';
import {
  deliveryStates,
  endStates,
  type DeliveryState,
  type EndState,
} from '../books/rules/states';
import { AreaAnswer, RetryQueueAnswer, SlowedDomainAnswer } from './live-answers';
import { unsentReasons } from '../suppression/rules/reasons';

const people = { type: 'integer', minimum: 0 } as const;
const rate = { type: 'number', minimum: 0 } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const byState = Object.fromEntries(deliveryStates.map((state) => [state, people]));

export class DeliveryAnswer {
  @ApiProperty({ ...people, nullable: true, description: 'Frozen size; null before release' })
  audience: number | null;

  @ApiProperty({ type: 'object', properties: byState, required: [...deliveryStates] })
  states: Record<DeliveryState, number>;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(unsentReasons.map((reason) => [reason, people])),
    description: 'Why people are `suppressed`; reasons of nobody are left out',
  })
  suppressedFor: Record<string, number>;

  @ApiProperty({ ...people, description: 'Mails that a crash may have sent twice' })
  possibleDuplicates: number;

  @ApiProperty({
    ...rate,
    description: 'People who got their end state, over the last half minute',
  })
  perSecond: number;
  @ApiProperty({ ...rate, description: 'The same since the freeze' }) meanPerSecond: number;
  @ApiProperty({ ...moment, nullable: true, description: 'At the pace of now' })
  expectedEnd: string | null;
  @ApiProperty({ description: 'Who waits for another try' }) retry: RetryQueueAnswer;
  @ApiProperty({ type: [AreaAnswer], description: 'By the area followed, the largest first' })
  areas: AreaAnswer[];
  @ApiProperty({
    ...moment,
    nullable: true,
    description: 'When the areas were counted; null for now',
  })
  areasAt: string | null;
  @ApiProperty({ type: [SlowedDomainAnswer] }) slowedDomains: SlowedDomainAnswer[];
  @ApiProperty({ ...moment, nullable: true, description: 'When the balance was closed' })
  closedAt: string | null;
}

const endState = { type: 'string', enum: endStates } as const;

/** People whom bounces or resends of one day moved from one figure to another. */
export class AmendmentAnswer {
  @ApiProperty({ type: 'string', format: 'date', description: "By the force's clock" }) day: string;
  @ApiProperty(endState) from: EndState;
  @ApiProperty(endState) to: EndState;
  @ApiProperty({ enum: ['bounce', 'resend'] }) by: 'bounce' | 'resend';
  @ApiProperty(people) people: number;
}

/** The seven figures are as they were at closing and add up to `audience`; so do those of `now`. */
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
  @ApiProperty({ type: [AmendmentAnswer], description: 'Dated changes since, the oldest first' })
  amendments: AmendmentAnswer[];
  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(endStates.map((state) => [state, people])),
    required: [...endStates],
    description: 'The figures with the amendments',
  })
  now: Record<EndState, number>;
}
