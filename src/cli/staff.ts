import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { AuditModule } from '../audit/audit.module';
import { foundForce } from '../places/areas/found-force';
import { AreasForStaff } from '../places/areas-for-staff.module';
import { settingsOrExit } from '../platform/config/environment';
import type { Settings } from '../platform/config/settings';
import { Refusal } from '../platform/errors';
import { check } from '../platform/http/check';
import { platformModules } from '../platform/platform.modules';
import { AdministratorDto } from '../staff/accounts/account.dto';
import { Accounts } from '../staff/accounts/accounts.service';
import { AccountsModule } from '../staff/accounts/accounts.module';
import { print } from './print';

interface Asked {
  email: string;
  name: string;
  mail?: boolean;
}

@Module({})
class StaffCommand {
  static of(settings: Settings): DynamicModule {
    const imports = [...platformModules(settings), AuditModule, AccountsModule, AreasForStaff];
    return { module: StaffCommand, imports };
  }
}

export function staffCommand(): Command {
  const staff = new Command('staff').description('accounts of officers and staff');
  staff
    .command('add-administrator')
    .description(
      'an administrator over the whole force; prints a link that sets the password, once',
    )
    .requiredOption('--email <address>', 'work e-mail address')
    .requiredOption('--name <name>', 'as colleagues read it')
    .option('--mail', 'mail the link there instead of printing it')
    .action((asked: Asked) => addAdministrator(settingsOrExit(), asked).then(print));
  return staff;
}

/** Gives what to say. The force itself is made where there is none yet. */
export async function addAdministrator(settings: Settings, asked: Asked): Promise<string> {
  const form = await check(AdministratorDto, asked);
  if (!form.ok) throw new Error(form.errors.map(({ words }) => words).join('\n'));
  const app = await NestFactory.createApplicationContext(StaffCommand.of(settings), {
    logger: false,
    abortOnError: false,
  });
  try {
    const { link } = await app.get(DataSource).transaction(async (tx) => {
      const forceId = await foundForce(tx, settings.FORCE_NAME);
      const mails = asked.mail === true;
      return app.get(Accounts).addAdministrator(tx, { ...form.value, forceId, mails });
    });
    return link === null
      ? 'The link to set a password is on its way. It works once, for 7 days.'
      : `Open this link to set the password. It works once, for 7 days:\n${link}`;
  } catch (error) {
    throw error instanceof Refusal ? new Error(error.words) : error;
  } finally {
    await app.close();
  }
}
