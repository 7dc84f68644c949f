import { join } from 'node:path';
import { mailCatcherPlan, wardlinePlans } from './app-plans';
import { childEnvironment } from './child-environment';
import { writeSettings } from './settings-file';
import { Family } from './family';
import type { Places } from './places';
import { choosePorts, type Ports } from './ports';
import { databaseUrl, ensureDatabase, postgresPlan } from './postgres';
import { postgresAccount } from './postgres-account';
import { initialise } from './postgres-data';
import { reachableData, reachablePrograms } from './postgres-home';
import { identify } from './process-identity';
import { runCommand } from './run-command';
import { writeRunFile, type Addresses } from './run-file';
import { withProgress, type Say } from './say';
import { secretsIn, type Secrets } from './secrets';
import { Settings } from '../platform/config/settings';
import { queues } from '../platform/temporal/rules/queues';
import { findTemporal } from './temporal-finder';
import { temporalPlan } from './temporal-server';
import { temporalWays } from './temporal-ways';

/** Doors first, then the work in hand, then what that work needs. */
const STOP_ORDER = ['web', 'mailroom', 'worker', 'temporal', 'postgres', 'mail-catcher'];

/** The whole of Wardline on one machine. The caller holds the lock of `places`. */
export class Stack {
  private readonly halt = new AbortController();
  private readonly family: Family;
  private ready = false;
  private addresses: Partial<Addresses> = {};
  private mailDomain = '';

  constructor(
    private readonly places: Places,
    private readonly outside: Record<string, string>,
    private readonly say: Say,
  ) {
    this.family = new Family(
      places.log,
      (line) => this.aloud(line),
      () => this.note(),
    );
  }

  /** Starts everything in its order; throws with words for a person when a step fails. */
  async start(): Promise<Addresses> {
    const { outside, places } = this;
    const ports = await choosePorts(places.ports, {
      web: Number(outside.WEB_PORT),
      mailroom: Number(outside.MAILROOM_PORT),
    });
    const secrets = secretsIn(places.secrets);
    const wiring = {
      databaseUrl: await this.database(ports, secrets),
      temporalAddress: await this.temporal(ports),
      smtpUrl: await this.relay(ports),
      auditHeads: places.auditHeads,
    };
    const env = childEnvironment(outside, wiring, ports, secrets);
    writeSettings(places.settings, env);
    const settings = Settings.parse(env);
    this.mailDomain = settings.MAIL_DOMAIN;
    this.addresses = {
      ...this.addresses,
      site: settings.PUBLIC_URL,
      smtp: wiring.smtpUrl,
      mailroom: `127.0.0.1:${ports.mailroom}`,
      temporal: wiring.temporalAddress,
    };
    await this.command('Preparing the database', env, 'migrate', 'up');
    await this.command('Seeding areas, staff and invented residents', env, 'seed');
    await this.processes(env, ports, settings);
    this.ready = true;
    this.note();
    return this.addresses as Addresses;
  }

  async stop(): Promise<void> {
    this.halt.abort();
    await this.family.stop(STOP_ORDER);
  }

  private async database(ports: Ports, secrets: Secrets): Promise<string> {
    if (this.outside.DATABASE_URL) return this.outside.DATABASE_URL;
    this.step('PostgreSQL 18');
    const account = postgresAccount();
    const cluster = {
      programs: reachablePrograms(account),
      data: reachableData(this.places.postgresData, account, this.say),
      account,
      user: 'wardline',
      password: secrets.postgresPassword,
      env: this.outside,
    };
    await initialise(cluster, this.halt.signal);
    const options = { ...cluster, port: ports.postgres, durable: true };
    await this.family.start(postgresPlan(options));
    await ensureDatabase(databaseUrl(options, 'postgres'), 'wardline');
    return databaseUrl(options, 'wardline');
  }

  private async temporal(ports: Ports): Promise<string> {
    this.step('Temporal');
    const found = await findTemporal(
      temporalWays({ env: this.outside, say: this.say, signal: this.halt.signal }),
    );
    this.say(`  ${found.kind === 'running' ? found.address : found.path}`);
    if (found.kind === 'running') return found.address;
    await this.family.start(
      temporalPlan({
        program: found.path,
        port: ports.temporal,
        namespace: this.outside.TEMPORAL_NAMESPACE ?? 'default',
        data: this.places.temporalData,
        env: this.outside,
      }),
    );
    return `127.0.0.1:${ports.temporal}`;
  }

  private async relay(ports: Ports): Promise<string> {
    if (this.outside.SMTP_URL) return this.outside.SMTP_URL;
    this.step('Mail catcher');
    await this.family.start(mailCatcherPlan(this.outside, ports, this.places.mail));
    this.addresses.mailPage = `http://localhost:${ports.mailPage}`;
    return `smtp://127.0.0.1:${ports.smtp}`;
  }

  private async processes(env: Record<string, string>, ports: Ports, settings: Settings) {
    const served = settings.WORKER_QUEUES[0] ?? queues.message;
    const temporal = {
      address: settings.TEMPORAL_ADDRESS,
      namespace: settings.TEMPORAL_NAMESPACE,
      taskQueue: `${settings.TEMPORAL_QUEUE_PREFIX}${served}`,
    };
    for (const plan of wardlinePlans({ env, ports, temporal })) {
      this.step(plan.name);
      await withProgress(`starting ${plan.name}`, this.say, () => this.family.start(plan));
    }
  }

  /** Runs Wardline's own command line to its end. */
  private async command(what: string, env: Record<string, string>, ...args: string[]) {
    this.step(what);
    const log = this.places.log(args[0]!);
    const done = await withProgress(what, this.say, () =>
      runCommand({
        program: process.execPath,
        args: [join(__dirname, '..', 'cli.js'), ...args],
        env,
        log,
        signal: this.halt.signal,
      }),
    );
    if (!done.ok) throw new Error(`"${args.join(' ')}" failed, see ${log}. ${done.why}`);
  }

  private step(what: string): void {
    this.halt.signal.throwIfAborted();
    this.say(`- ${what}`);
  }

  private aloud(line: string): void {
    this.say(`${new Date().toTimeString().slice(0, 8)} ${line}`);
  }

  /** Keeps run.json true: it is how the next start finds what a killed run left behind. */
  private note(): void {
    writeRunFile(this.places.run, {
      supervisor: identify(process.pid)!,
      ready: this.ready,
      addresses: this.addresses as Addresses,
      mailDomain: this.mailDomain,
      children: this.family.living(),
    });
  }
}
