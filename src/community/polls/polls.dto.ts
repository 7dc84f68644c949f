import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsBoolean,
  IsDate,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { AddressDto, ProofDto } from '../../residents/interests/follow.dto';
import { trimmed } from '../../residents/sign-up/dto/step-forms';
import type { Poll } from './poll.entity';
import { pollSteps, type PollStep } from './rules/poll-life';

export class OptionDto {
  @Transform(trimmed)
  @IsString()
  @IsNotEmpty({ message: 'Write each answer.' })
  @MaxLength(150, { message: 'Use at most 150 characters for an answer.' })
  title: string;

  /** What it means, if its title does not say. */
  @IsOptional()
  @IsString()
  @MaxLength(1000, { message: 'Use at most 1,000 characters to explain an answer.' })
  words?: string;
}

/** A poll as its team writes it. */
export class PollDto {
  /** `priorities`: its answers are proposals, and the first three become the ward's priorities. */
  @IsIn(['question', 'priorities'], {
    message: 'Say whether it is a question or about priorities.',
  })
  kind: Poll['kind'];

  @Transform(trimmed)
  @IsString({ message: 'Write the question.' })
  @IsNotEmpty({ message: 'Write the question.' })
  @MaxLength(150, { message: 'Use at most 150 characters for the question.' })
  question: string;

  /** What people should know before they answer. */
  @IsOptional()
  @IsString()
  @MaxLength(3000, { message: 'Use at most 3,000 characters to explain it.' })
  words?: string;

  /** Whose residents vote. */
  @IsArray({ message: 'Choose areas from the list.' })
  @ArrayNotEmpty({ message: 'Choose at least one area.' })
  @ArrayMaxSize(100, { message: 'Choose at most 100 areas.' })
  @IsUUID('all', { each: true, message: 'Choose areas from the list.' })
  areaIds: string[];

  /** ISO 8601. */
  @Type(() => Date)
  @IsDate({ message: 'Give the day and time when the vote opens.' })
  opensAt: Date;

  /** ISO 8601; at this moment the votes are counted. */
  @Type(() => Date)
  @IsDate({ message: 'Give the day and time when the vote closes.' })
  closesAt: Date;

  @IsArray({ message: 'Give the answers as a list.' })
  @ArrayMaxSize(10, { message: 'Use at most 10 answers.' })
  @ValidateNested({ each: true })
  @Type(() => OptionDto)
  options: OptionDto[];
}

export class PollStepDto {
  @IsIn(pollSteps, { message: `action is one of: ${pollSteps.join(', ')}` })
  action: PollStep;
}

const ticked = ({ value }: { value: unknown }) => value === true || value === 'yes';

/** What somebody chooses, and the address that the code goes to. */
export class BallotDto extends AddressDto {
  @IsUUID('all', { message: 'community/polls:error.answer' })
  optionId: string;

  /** To be told what comes of it. */
  @IsOptional()
  @Transform(ticked)
  @IsBoolean()
  wantsNews?: boolean;
}

/** The same with the code. */
export class VoteDto extends ProofDto {
  @IsUUID('all', { message: 'community/polls:error.answer' })
  optionId: string;

  @IsOptional()
  @Transform(ticked)
  @IsBoolean()
  wantsNews?: boolean;
}
