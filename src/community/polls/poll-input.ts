import type { Poll } from './poll.entity';

export interface OptionInput {
  title: string;
  words: string;
}

/** A poll as its team writes it. */
export interface PollInput {
  kind: Poll['kind'];
  question: string;
  words: string;
  areaIds: string[];
  opensAt: Date;
  closesAt: Date;
  /** In the order shown. */
  options: OptionInput[];
}
