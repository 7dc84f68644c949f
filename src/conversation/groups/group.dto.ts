import { IsUUID } from 'class-validator';

export class JoinConcerns {
  /** A task of the other concern. */
  @IsUUID(undefined, { message: 'Choose a concern.' })
  taskId: string;
}
