import { Refusal } from '../../../platform/errors';
import { contentProblems } from '../rules/content-problems';
import { drawingGiven } from '../../audience/read-choice';
import { readDeclaration } from '../editor/read-declaration';
import type { MessageInput } from '../message-input';
import { contentOf } from './content-of';
import type { MessageDto } from './message.dto';

/** The API's message as the services take it. A wrong answer of the declaration: 422 `invalid-input`. */
export function readMessage(dto: MessageDto): MessageInput {
  const { value, errors } = readDeclaration(dto.declaration);
  if (errors.length > 0)
    throw new Refusal('invalid-input', 422, 'The declaration has wrong answers.', { errors });
  const { topicCode, subject, body, urgent = false, releaseAt = null, notAfter = null } = dto;
  const { drawing, errors: wrongDrawing } = drawingGiven(dto.drawing);
  if (wrongDrawing[0])
    throw new Refusal('invalid-input', 422, wrongDrawing[0].words, { errors: wrongDrawing });
  const more = contentOf(dto);
  const [wrong, ...others] = contentProblems({ body, ...more });
  if (wrong) throw new Refusal('invalid-input', 422, wrong.words, { errors: [wrong, ...others] });
  const holdUntil = dto.holdUntil?.trim() || null;
  const claims = dto.claims.map((claim) => ({ ...claim }));
  const areaIds = [...new Set(dto.areaIds)];
  return {
    topicCode,
    areaIds,
    drawing,
    leavesOutId: dto.leavesOutId ?? null,
    subject,
    body,
    claims,
    urgent,
    releaseAt,
    notAfter,
    holdUntil,
    declaration: value,
    ...more,
  };
}
