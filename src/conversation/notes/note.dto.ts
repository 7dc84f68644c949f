import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

export class WriteNote {
  /** Plain text for colleagues. It is never sent. */
  @IsString()
  @IsNotEmpty({ message: 'Write the note.' })
  @MaxLength(5000, { message: 'Keep the note within 5,000 characters.' })
  note: string;
}

export class AskResident {
  /** Plain text that goes to the resident, in the thread of their mail. */
  @IsString()
  @IsNotEmpty({ message: 'Write the question.' })
  @MaxLength(10_000, { message: 'Keep the question within 10,000 characters.' })
  question: string;
}
