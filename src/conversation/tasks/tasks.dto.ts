import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { taskStates, type TaskState } from './rules/task-life';

export class AnswerTask {
  /** Plain text that goes to the resident, in the thread of their mail. */
  @IsString()
  @IsNotEmpty({ message: 'Write the answer.' })
  @MaxLength(10_000, { message: 'Keep the answer within 10,000 characters.' })
  text: string;
}

export class CloseTask {
  @IsString()
  @IsNotEmpty({ message: 'Say why you close it.' })
  @MaxLength(1000, { message: 'Keep the reason within 1,000 characters.' })
  reason: string;
}

export class TaskFilter {
  /** Only tasks in this state; open and claimed ones when absent. */
  @IsOptional()
  @IsIn(taskStates)
  state?: TaskState;
}
