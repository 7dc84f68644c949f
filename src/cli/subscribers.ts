import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import { DataSource } from 'typeorm';
import { AuditModule } from '../audit/audit.module';
import { settingsOrExit } from '../platform/config/environment';
import type { Settings } from '../platform/config/settings';
import { Refusal } from '../platform/errors';
import { FIRST } from '../platform/texts/site-languages';
import { said } from '../platform/texts/texts';
import { platformModules } from '../platform/platform.modules';
import { ImportedLists, type ListAsked } from '../residents/imported-lists/imported-lists.service';
import { ListsModule } from '../residents/imported-lists/lists.module';
import type { ListFigures } from '../residents/imported-lists/rules/figures';
import { INVITATIONS_AN_HOUR } from '../residents/imported-lists/rules/pace';
import { lineFaultWords, type BadLine } from '../residents/imported-lists/rules/people';
import { cadences, type Cadence } from '../residents/subscriptions/rules/choices';
import { may } from '../staff/rules/permissions';
import { StaffCore } from '../staff/staff-core.module';
import { StaffService } from '../staff/staff.service';
import { print } from './print';

interface Asked {
  preview?: boolean;
  apply?: boolean;
  by: string;
  source: string;
  basis: string;
  topics: string[];
  cadence: string;
  email?: string;
  postcode?: string;
  ward?: string;
  leaveOutBad?: boolean;
}

@Module({})
class ListsCommand {
  static of(settings: Settings): DynamicModule {
    const imports = [...platformModules(settings), AuditModule, StaffCore, ListsModule];
    return { module: ListsCommand, imports };
  }
}

export function subscribersCommand(): Command {
  const subscribers = new Command('subscribers').description('people who get messages');
  subscribers
    .command('import')
    .description('invite the people of another provider’s list (CSV); all of it or nothing')
    .argument('<file>', 'CSV in UTF-8 with commas; the first line names the columns')
    .option('--preview', 'say what would be done, and do nothing')
    .option('--apply', 'import, and send the invitations')
    .requiredOption('--by <address>', 'the administrator who answers for it')
    .requiredOption('--source <words>', 'whose list it was, and when it was given')
    .requiredOption('--basis <words>', 'the lawful basis for writing to these people once')
    .requiredOption('--topics <codes...>', 'what they asked for')
    .option('--cadence <pace>', cadences.join(', '), 'at once')
    .option('--email <column>', 'column of the e-mail address')
    .option('--postcode <column>', 'column of the postcode')
    .option('--ward <column>', 'column of the ward')
    .option('--leave-out-bad', 'import the rest where lines cannot be read')
    .action((file: string, asked: Asked) => importList(file, asked));
  return subscribers;
}

async function importList(file: string, asked: Asked): Promise<void> {
  if (Boolean(asked.preview) === Boolean(asked.apply))
    throw new Error('Say either --preview or --apply.');
  const cadence = cadences.find((each) => each === asked.cadence);
  if (!cadence) throw new Error(`Give --cadence as one of: ${cadences.join(', ')}.`);
  const app = await NestFactory.createApplicationContext(ListsCommand.of(settingsOrExit()), {
    logger: false,
    abortOnError: false,
  });
  try {
    const staffId = await administrator(app.get(StaffService), asked.by);
    const bytes = await readFile(file);
    const done = await runList(app.get(DataSource), app.get(ImportedLists), {
      ...{ bytes, staffId, source: asked.source, basis: asked.basis },
      columns: columnsOf(asked),
      choices: { topicCodes: asked.topics, cadence: cadence satisfies Cadence },
      apply: asked.apply === true,
      withoutBad: asked.leaveOutBad === true,
    });
    listReport(done).forEach(print);
  } catch (error) {
    throw error instanceof Refusal
      ? new Error(`${file}: ${said(FIRST, error.words, error.details)}`)
      : error;
  } finally {
    await app.close();
  }
}

async function administrator(staff: StaffService, address: string): Promise<string> {
  const member = await staff.memberByAddress(address);
  if (!member || !may(member.roles, 'list.import'))
    throw new Error(`${address} is no administrator here.`);
  return member.id;
}

const columnsOf = ({ email, postcode, ward }: Asked) => ({
  ...(email && { email }),
  ...(postcode && { postcode }),
  ...(ward && { ward }),
});

interface Done {
  readonly figures: ListFigures;
  readonly bad: readonly BadLine[];
  readonly applied: boolean;
}

/** Puts the list by and reads it, in one transaction that a preview takes back. */
export async function runList(
  db: DataSource,
  lists: ImportedLists,
  { apply, withoutBad, ...asked }: ListAsked & { apply: boolean; withoutBad: boolean },
): Promise<Done> {
  const runner = db.createQueryRunner();
  await runner.startTransaction();
  try {
    const { id } = await lists.stage(runner.manager, asked);
    const { figures, bad } = await lists.preview(runner.manager, id);
    if (apply) await lists.apply(runner.manager, { id, staffId: asked.staffId, withoutBad });
    if (apply) await runner.commitTransaction();
    return { figures, bad, applied: apply };
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

export function listReport({ figures, bad, applied }: Done): string[] {
  return [
    ...bad.map(({ line, why }) => `line ${line} ${lineFaultWords[why]}`),
    `${figures.lines} lines, ${figures.people} people`,
    `new ${figures.fresh}, here already ${figures.here}, unsubscribed, erased or asked before ${figures.leftOut}`,
    `lines that cannot be imported ${figures.bad}, of them with an unknown place ${figures.unknownPlaces}`,
    applied
      ? `Imported. Invitations go out at ${INVITATIONS_AN_HOUR} an hour.`
      : 'Preview: nothing was changed.',
  ];
}
