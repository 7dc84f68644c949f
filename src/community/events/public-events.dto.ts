import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { AddressDto } from '../../residents/interests/follow.dto';
import type { PlacePurpose } from './bookings/booking.service';

const purposes = ['book-place', 'leave-place'] as const satisfies readonly PlacePurpose[];

export class AreaQuery {
  @IsOptional()
  @IsUUID('all', { message: 'area is the id of an area' })
  area?: string;
}

export class PlaceCodeDto extends AddressDto {
  /** What the code is for. */
  @IsIn(purposes, { message: `purpose is one of: ${purposes.join(', ')}` })
  purpose: PlacePurpose;
}
