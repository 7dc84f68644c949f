import { WINDOW } from '../../../src/delivery/sending/chunk-run';
import { inStrides } from '../relay/cuts';
import type { Figures, Played } from './figures';
import { crashesOf, isAnswered } from './kinds';
import type { Planned } from './plan';
import { replyRound } from './reply-round';
import type { Scene } from './scene';
import { sendRound } from './send-round';

/** People in a chunk here, so that a worker's windows are small beside the audience. */
export const CHUNK_SIZE = 100;
/** Chunks that one worker has at work for one message: two calls of two lanes. */
const AT_WORK = 4;

/** One round as planned; `before` are those played already. */
export async function play(
  scene: Scene,
  { kind, seed }: Planned,
  before: readonly Played[],
): Promise<Figures> {
  if (isAnswered(kind)) return replyRound(scene, { kind, seed });
  const wire = before.find((round) => round.wire)?.wire;
  const positions = wire && stillUncut(wire.said + wire.heard, before);
  const figures = await sendRound(scene, { kind, seed, wire, positions });
  const bound = Math.min(WINDOW, CHUNK_SIZE) * AT_WORK * crashesOf(kind);
  return { ...figures, bound };
}

/** Once all are cut at, the walk begins anew. */
function stillUncut(length: number, before: readonly Played[]): number[] {
  const cut = new Set(before.flatMap((round) => round.cut ?? []));
  const all = inStrides(length);
  const left = all.filter((position) => !cut.has(position));
  return left.length > 0 ? [...left, ...all] : all;
}
