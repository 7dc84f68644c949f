import { givenFollowers, type Follower } from '../integration/delivery/given';
import { Desk } from '../integration/publishing/desk';
import { startWeb, type RunningWeb } from './web';
import { openWorkflowStage, type Overrides, type WorkflowStage } from './workflow-stage';

/** Everything that a message meets from draft to inbox, with staff at their desk and residents of one ward. */
export interface MessageStage extends WorkflowStage {
  web: RunningWeb;
  desk: Desk;
  people: Follower[];
  /** Waits until the message's workflow has ended, and keeps its history under this name. */
  messageEnds(id: string, name: string): Promise<unknown>;
}

/** One for all tests of a suite. Settings that come from a server of the suite are asked for when the stage opens. */
export function messageStage(
  followers: number,
  overrides: Overrides | (() => Overrides) = {},
): MessageStage {
  const stage = {} as MessageStage;
  beforeAll(async () => {
    Object.assign(
      stage,
      await openWorkflowStage(typeof overrides === 'function' ? overrides() : overrides),
    );
    stage.web = await startWeb(stage.settings);
    stage.desk = await Desk.open(stage.web);
    const { web, desk, settings } = stage;
    stage.people = await givenFollowers(web.db, settings, {
      wardId: desk.wardId,
      count: followers,
    });
    stage.messageEnds = (id, name) => stage.ends(`message/${id}`, `messageLifecycle/${name}`);
  });
  afterAll(async () => {
    await stage.web.close();
    await stage.close();
  });
  return stage;
}
