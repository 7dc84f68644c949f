import { truncateSync } from 'node:fs';
import { connect } from 'node:net';
import type { Program } from '../../bench/sending/program';
import { sinkLog, type Stage } from '../../bench/sending/stage';
import { givenDemoForce } from '../../factories/demo-force';
import { givenFollowers } from '../../integration/delivery/given';
import { givenStaff } from '../../support/staff';
import { until } from '../../support/until';
import type { LimitedDisk } from './limited-disk';
import { OurProcess } from './our-process';
import { startRelay, type RelayManner } from './relay-program';

/** So many mail domains that hardly one hears three refusals within seconds and is spared from then on. */
const DOMAINS = 250;
/** A ward with a team, for the replies. */
const WARD = 'E05013928';
const UP_MS = 60_000;
export const ADMINISTRATOR = 'administrator@northshire.example.org';

export interface Ports {
  readonly relay: number;
  readonly web: number;
  readonly mailroom: number;
}

interface Wish {
  readonly people: number;
  readonly ports: Ports;
  readonly disk: LimitedDisk | null;
  /** Where our processes' lines go. */
  readonly log: string;
}

/** What rounds are played on; whatever was killed is another process afterwards. */
export class Scene {
  worker: OurProcess;
  web: OurProcess;
  mailroom: OurProcess;
  wardId = '';
  /** By contact point: who has left has no address in the database any more. */
  readonly addresses = new Map<string, string>();
  private relay: Program | undefined;
  private manner: RelayManner | undefined;

  private constructor(
    readonly stage: Stage,
    readonly wish: Wish,
  ) {
    this.worker = this.newWorker();
    this.web = this.newWeb();
    this.mailroom = this.newMailroom();
  }

  static async set(stage: Stage, wish: Wish): Promise<Scene> {
    const { db, settings } = stage;
    // its log has a small disk
    for (const size of [`max_wal_size = '96MB'`, `min_wal_size = '48MB'`])
      await db.query(`ALTER SYSTEM SET ${size}`);
    await db.query('SELECT pg_reload_conf()');
    const wardId = (await givenDemoForce(db, settings)).get(WARD)!;
    const followers = await givenFollowers(db, settings, {
      ...{ wardId, count: wish.people, prefix: 'r', domains: DOMAINS },
    });
    await givenStaff(db, ADMINISTRATOR, { role: 'administrator' });
    await db.query('ANALYZE');
    const scene = new Scene(stage, wish);
    scene.wardId = wardId;
    for (const { contactPointId, address } of followers)
      scene.addresses.set(contactPointId, address);
    await scene.relayIs({ as: 'calm' });
    await scene.up();
    return scene;
  }

  newWorker = () => this.start('worker.js');
  newWeb = () => this.start('main.js');
  newMailroom = () => this.start('mailroom.js');

  private start(entry: string): OurProcess {
    const { ports, log } = this.wish;
    const environment = this.stage.environment({
      WEB_PORT: String(ports.web),
      MAILROOM_PORT: String(ports.mailroom),
    });
    return OurProcess.start(entry, environment, log);
  }

  async close(): Promise<void> {
    for (const one of [this.worker, this.web, this.mailroom]) await one.end('SIGTERM');
    await this.relayKilled();
  }

  get people(): number {
    return this.wish.people;
  }

  get url(): string {
    return `http://127.0.0.1:${this.wish.ports.web}`;
  }

  get relayPid(): number {
    return this.relay!.pid;
  }

  /** Another relay in its place, unless it is calm and shall be. */
  async relayIs(manner: RelayManner): Promise<void> {
    const same = this.manner?.as === 'calm' && this.manner.answerMs === manner.answerMs;
    if (this.relay && manner.as === 'calm' && same) return;
    await this.relayKilled();
    this.manner = manner;
    this.relay = await startRelay(this.wish.ports.relay, sinkLog(this.stage), manner);
  }

  async relayKilled(): Promise<void> {
    await this.relay?.end('SIGKILL');
    this.relay = undefined;
  }

  /** Copies are counted from here. */
  forgetCopies(): void {
    truncateSync(sinkLog(this.stage));
  }

  async up(): Promise<void> {
    const { url } = this;
    const live = () => fetch(`${url}/health/live`).then(({ ok }) => ok);
    await until('the web process', () => live().catch(() => false), UP_MS);
    await until('the mailroom', () => greets(this.wish.ports.mailroom), UP_MS);
  }
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (ok: boolean) => {
      socket.destroy();
      resolve(ok);
    };
    socket.once('data', () => end(true)).once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
