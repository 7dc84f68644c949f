import { Type } from 'class-transformer';
import { IsInt, IsOptional, Min } from 'class-validator';

/** Which two revisions are compared, by their numbers. */
export class DifferencesDto {
  /** Left out: the one before `to`. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give the number of a revision.' })
  @Min(1, { message: 'Give the number of a revision.' })
  from?: number;

  /** Left out: the current one. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'Give the number of a revision.' })
  @Min(1, { message: 'Give the number of a revision.' })
  to?: number;
}
