import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { urgencies, type Urgency } from '../triage/vocabulary';
import { MOST_AT_ONCE } from './bulk-assign.service';
import { marks, owners, periods, shows, type BoardFilter } from './rules/board-filter';

export class BoardQuery implements BoardFilter {
  /** What waits, what ended, or both. */
  @IsOptional()
  @IsIn(shows)
  show: BoardFilter['show'] = 'waiting';

  @IsOptional()
  @IsIn(urgencies)
  urgency?: Urgency;

  /** Mine, or nobody's. */
  @IsOptional()
  @IsIn(owners)
  owner?: BoardFilter['owner'];

  /** Overdue, past half of its time, handed over, waiting for the resident, a crime to decide on, grouped. */
  @IsOptional()
  @IsIn(marks)
  mark?: BoardFilter['mark'];

  /** Raised within so many days. */
  @IsOptional()
  @IsIn(periods)
  days?: BoardFilter['days'];

  @IsOptional()
  @IsUUID()
  teamId?: string;

  /** With all areas below it. */
  @IsOptional()
  @IsUUID()
  areaId?: string;
}

export class KeepView {
  @IsString()
  @IsNotEmpty({ message: 'Give the view a name.' })
  @MaxLength(60, { message: 'Keep the name within 60 characters.' })
  name: string;
}

const asList = ({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value);

export class PreviewAssign {
  @Transform(asList)
  @IsArray({ message: 'Choose at least one task.' })
  @ArrayMinSize(1, { message: 'Choose at least one task.' })
  @ArrayMaxSize(MOST_AT_ONCE, { message: `Choose at most ${MOST_AT_ONCE} tasks.` })
  @IsUUID(undefined, { each: true, message: 'Choose at least one task.' })
  taskIds: string[];

  @IsUUID(undefined, { message: 'Choose who is to have them.' })
  staffId: string;
}

export class AssignForm {
  /** `task id:version`, as the preview showed them. */
  @Transform(asList)
  @IsArray({ message: 'None of these can be assigned.' })
  @ArrayMaxSize(MOST_AT_ONCE)
  @Matches(/^[0-9a-f-]{36}:\d{1,9}$/, { each: true })
  tasks: string[];

  @IsUUID()
  staffId: string;
}

export class SeenTask {
  @IsUUID()
  taskId: string;

  /** As the preview gave it. */
  @IsInt()
  version: number;
}

export class AssignMany {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_AT_ONCE)
  @ValidateNested({ each: true })
  @Type(() => SeenTask)
  tasks: SeenTask[];

  @IsUUID()
  staffId: string;
}
