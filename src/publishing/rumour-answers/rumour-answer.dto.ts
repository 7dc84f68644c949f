import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

const trimmed = ({ value }: { value: unknown }): unknown =>
  typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value;

function Part(most: number) {
  return (target: object, key: string) => {
    Transform(trimmed)(target, key);
    IsString({ message: 'Write it as plain text' })(target, key);
    MaxLength(most, { message: `Use at most ${most} characters` })(target, key);
  };
}

/** The five parts, plain text. A draft may leave some empty. */
export class AnswerWordsDto {
  @Part(200)
  fact: string;
  @Part(400)
  warning: string;
  @Part(300)
  myth: string;
  @Part(2000)
  why: string;
  @Part(400)
  ending: string;
}

export class AnswerStepDto {
  @IsIn(['propose', 'return', 'publish', 'withdraw'], { message: 'Choose a step from the list' })
  action: 'propose' | 'return' | 'publish' | 'withdraw';

  @IsOptional()
  @IsString()
  @MaxLength(500, { message: 'Use at most 500 characters' })
  reason?: string;
}
