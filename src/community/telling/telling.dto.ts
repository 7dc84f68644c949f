import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** What an officer tells a few followers, in plain text. */
export class TellDirectlyDto {
  @IsString({ message: 'Write what you want to tell them.' })
  @IsNotEmpty({ message: 'Write what you want to tell them.' })
  @MaxLength(5000, { message: 'Use at most 5,000 characters.' })
  text: string;
}

/** First words of a draft to all followers; they can be changed in the editor. */
export class BeginMessageDto {
  @IsOptional()
  @IsString()
  @MaxLength(150, { message: 'Use at most 150 characters for the subject.' })
  subject?: string;

  /** Markdown. */
  @IsOptional()
  @IsString()
  @MaxLength(30_000, { message: 'Use at most 30,000 characters for the body.' })
  body?: string;
}
