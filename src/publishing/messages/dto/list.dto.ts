import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { states, type State } from '../rules/life';

export class ListDto {
  @IsOptional()
  @IsIn(states, { message: `state is one of: ${states.join(', ')}` })
  state?: State;

  /** true: only those that the caller wrote or edited. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true')
  @IsBoolean()
  mine?: boolean;

  /** `next` of the page before. */
  @IsOptional()
  @IsUUID('all', { message: 'cursor is what the page before gave as next' })
  cursor?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
