import type { ApiAnswer } from '../../../support/api-caller';
import { until } from '../../../support/until';
import type { RunningWeb } from '../../../support/web';
import { onward, spans, type Act, type Kind } from './acts';
import { isApproved } from './approved';
import type { Clockwork } from './clockwork';
import { tryForgery } from './forgeries';
import { LifeModel, type Expected } from './model';
import { everybody, somebody } from './people';
import type { Sent, Walker } from './walker';

export interface Ground {
  web: RunningWeb;
  walker: Walker;
  clockwork: Clockwork;
  /** Counts what was seen, to show that walks get far. */
  note: (what: string) => void;
}

/** One message's walk: every answer is compared with the model's, and what stands afterwards too. */
export class Walk {
  private readonly model: LifeModel;
  private decision?: [Sent, ApiAnswer];
  private lastEdit?: Sent;

  private constructor(
    private readonly ground: Ground,
    private readonly id: string,
    private readonly what: Kind,
  ) {
    this.model = new LifeModel(what);
  }

  static async along(ground: Ground, what: Kind, acts: readonly Act[]): Promise<void> {
    const walk = new Walk(ground, await ground.walker.begin(what), what);
    for (const act of acts) await walk.step(act);
    await ground.clockwork.end(walk.id);
  }

  private async step(wish: Act): Promise<void> {
    const { walker, clockwork, web, note } = this.ground;
    const act =
      wish.kind === 'onward'
        ? onward(this.model.state, wish.turn, this.what.by, this.model.waitsForCouncil())
        : wish;
    await this.take(act);
    await clockwork.wake(this.id);
    this.model.settle();
    const { state, version, escalated } = this.model;
    const due = JSON.stringify({ state, version, escalated });
    const arrived = until(
      'the state',
      async () => JSON.stringify(await walker.rowOf(this.id)) === due,
    );
    await arrived.catch(() => undefined);
    expect([act, await walker.rowOf(this.id)]).toEqual([act, { state, version, escalated }]);
    note(state);
    const seen = { forceWide: this.what.forceWide, ids: walker.ids };
    if (await isApproved(web.db.manager, this.id, seen)) note('approved');
  }

  private async take(act: Act): Promise<void> {
    const { id, model, what } = this;
    const { walker, clockwork, web, note } = this.ground;
    switch (act.kind) {
      case 'decide': {
        const sent = await walker.decisionOf(id, act, model.version);
        const answer = await walker.decide(id, sent);
        this.agrees(act, answer, model.decide(act));
        if (answer.status === 200 || answer.status === 409) this.decision = [sent, answer];
        return;
      }
      case 'edit': {
        const sent = walker.editOf(act, model.version, what);
        const answer = await walker.edit(id, sent);
        this.agrees(act, answer, model.edit(act));
        if (answer.status === 200) this.lastEdit = sent;
        return;
      }
      case 'read': {
        const answer = await walker.see(act.who, id);
        this.agrees(act, answer, model.read(act.who));
        const offers = answer.body.blockers as Record<string, string[]> | undefined;
        if (offers) expect([act, sorted(offers)]).toEqual([act, sorted(model.offers(act.who))]);
        return;
      }
      case 'keyless':
        return this.agrees(act, await walker.keyless(id, act.who), model.keyless(act.who));
      case 'again':
        return this.decision && this.again(act.how, this.decision);
      case 'edit again': {
        const answer = this.lastEdit && (await walker.edit(id, this.lastEdit));
        return answer && expect([act, answer.status]).toEqual([act, 200]);
      }
      case 'time':
        await walker.passes(id, spans[act.span]);
        return model.passes(act.span);
      case 'sent':
        return (await clockwork.sent(id)) ? model.sent() : undefined;
      case 'forgery': {
        const seen = { forceWide: what.forceWide, ids: walker.ids };
        return note(await tryForgery(web, id, act.which, seen));
      }
    }
  }

  /** The same request gets the same answer; the same id for anything else is refused. */
  private async again(how: string, [sent, answer]: [Sent, ApiAnswer]): Promise<void> {
    const { walker } = this.ground;
    if (how === 'same') return expect(await walker.decide(this.id, sent)).toEqual(answer);
    const other = everybody.find((who) => who !== sent.who && somebody(who).roles.length > 0)!;
    const action = sent.body.action === 'pause' ? 'resume' : 'pause';
    const changed: Sent =
      how === 'other person' ? { ...sent, who: other } : { ...sent, body: { action } };
    const { status, body } = await walker.decide(this.id, changed);
    expect([how, status, body.code]).toEqual([how, 422, 'key-reused']);
  }

  /** Status, code and blockers always; state and version where the answer tells them. */
  private agrees(act: Act, { status, body }: ApiAnswer, expected: Expected): void {
    const { code, blockers, state, version } = body as unknown as Expected;
    const why = (codes: unknown) => (Array.isArray(codes) ? codes.map(String).sort() : undefined);
    const told = { status, code, blockers: why(blockers), state, version };
    const due = { ...expected, blockers: why(expected.blockers) };
    if (state === undefined) Object.assign(due, { state, version });
    expect([act, told]).toEqual([act, due]);
    for (const one of [code ?? 'done', ...(told.blockers ?? [])]) this.ground.note(one);
  }
}

const sorted = (offers: Record<string, string[]>) =>
  Object.fromEntries(
    Object.entries(offers)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([action, why]) => [action, [...why].sort()]),
  );
