import type { RumourDto } from './rumour.dto';
import type { Rumour } from './rumour.entity';

/** What an editor says of an entry; its life is not theirs to write. */
export type RumourInput = Pick<
  Rumour,
  | 'claim'
  | 'variants'
  | 'firstSeenOn'
  | 'firstSeenWhere'
  | 'appearances'
  | 'claimantType'
  | 'topicCode'
  | 'areaId'
  | 'harm'
  | 'checkable'
  | 'decision'
  | 'decisionReason'
  | 'ownerId'
  | 'reviewOn'
  | 'messageIds'
>;

const lines = (given: readonly string[] = []) => [
  ...new Set(given.map((one) => one.trim()).filter((one) => one !== '')),
];

/** The form's or the API's entry as the service takes it. */
export function readRumour(dto: RumourDto): RumourInput {
  const { claimantType, areaId, harm, checkable, firstSeenOn } = dto;
  const decision = dto.decision || null;
  return {
    ...{ claimantType, areaId, harm, checkable, firstSeenOn, decision },
    claim: dto.claim.trim(),
    variants: lines(dto.variants),
    firstSeenWhere: dto.firstSeenWhere.trim(),
    appearances: lines(dto.appearances),
    topicCode: dto.topicCode || null,
    decisionReason: decision && (dto.decisionReason?.trim() ?? null),
    ownerId: dto.ownerId || null,
    reviewOn: dto.reviewOn || null,
    messageIds: lines(dto.messageIds),
  };
}
