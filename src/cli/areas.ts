import { Command } from 'commander';
import type { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { PostcodesImport } from '../places/imports/postcodes-import';
import { WardsImport } from '../places/imports/wards-import';
import type { Settings } from '../platform/config/settings';
import { Letters } from '../platform/mail/letters';
import { Tokens } from '../platform/security/tokens';
import { Vault } from '../platform/security/vault';
import { Outbox } from '../platform/temporal/outbox';
import { messagesUnderWay } from '../publishing/messages/messages-under-way';
import { ContactPoints } from '../residents/contact-points/contact-points.service';
import { ResidentLetters } from '../residents/letters/resident-letters';
import { ResidentLinks } from '../residents/links/resident-links';
import { ResidentPlaces } from '../residents/places/resident-places.service';
import { SubscriptionsFollow } from '../residents/moves/subscriptions-follow';
import { scopesFollow } from '../staff/scopes-follow';
import { postcodesReport, wardsReport } from './areas-report';
import { syncPoliceUkCommand } from './police-uk';
import { print } from './print';
import { progressOver } from './progress';
import { withDatabase } from './with-database';

interface ImportAsked {
  boundaries?: string;
  lookUp: string[];
  postcodes: string[];
  preview?: boolean;
  fewer?: boolean;
  from: string;
}

/** Every room that has something hanging on areas. */
export function wardsImport(db: DataSource, settings: Settings): WardsImport {
  const vault = new Vault(settings);
  const letters = new Letters(vault, new Outbox(), settings);
  const links = new ResidentLinks(new Tokens(settings), settings);
  return new WardsImport(db, new AuditService(), [
    messagesUnderWay,
    scopesFollow,
    new SubscriptionsFollow(
      new ContactPoints(vault),
      new ResidentLetters(letters, settings),
      links,
      new ResidentPlaces(),
    ),
  ]);
}

async function importWards(db: DataSource, settings: Settings, asked: ImportAsked) {
  const boundaries = asked.boundaries!;
  const wards = wardsImport(db, settings);
  const progress = progressOver([boundaries]);
  const what = { boundaries, lookUps: asked.lookUp, from: asked.from };
  const read = await wards.read({ ...what, read: (bytes) => progress(0, bytes) });
  wardsReport(read).forEach(print);
  if (read.already)
    return print(`This very file was imported on ${read.already.toISOString()}: nothing to do.`);
  const why = await wards.whyNot(read);
  why.forEach(print);
  if (asked.preview) return print('Preview: nothing was changed.');
  if (why.length > 0) throw new Error('Nothing was imported.');
  const figures = await wards.apply(what);
  for (const [words, count] of Object.entries(figures)) print(`${words}: ${count}`);
}

async function importPostcodes(db: DataSource, { postcodes: files, preview, fewer }: ImportAsked) {
  const postcodes = new PostcodesImport(db, new AuditService());
  const done = await postcodes.run({
    ...{ files, preview: preview === true, fewer: fewer === true },
    read: progressOver(files),
  });
  postcodesReport(done).forEach(print);
}

export function areasCommand(): Command {
  const areas = new Command('areas').description('wards, their boundaries and postcodes');
  areas
    .command('import')
    .description('read files of the Office for National Statistics; all of a file or nothing')
    .option('--boundaries <file>', 'ward boundaries, GeoJSON in WGS84')
    .option(
      '--look-up <files...>',
      'CSV: the authority of each ward, or which wards followed older ones',
      [],
    )
    .option(
      '--postcodes <files...>',
      'Postcode Directory (ONSPD or NSPL), CSV, whole or in parts',
      [],
    )
    .option('--preview', 'say what would change, and change nothing')
    .option(
      '--from <day>',
      'first day of the new wards (YYYY-MM-DD)',
      new Date().toISOString().slice(0, 10),
    )
    .option('--fewer', 'take a directory that is much smaller than the last one')
    .action((asked: ImportAsked) => {
      if (!asked.boundaries && asked.postcodes.length === 0)
        throw new Error('Name a file with --boundaries or --postcodes.');
      if (!/^\d{4}-\d\d-\d\d$/.test(asked.from) || Number.isNaN(Date.parse(asked.from)))
        throw new Error('Give --from as a day, like 2026-05-07.');
      return withDatabase(async (db, settings) => {
        if (asked.boundaries) await importWards(db, settings, asked);
        if (asked.postcodes.length > 0) await importPostcodes(db, asked);
      });
    });
  areas.addCommand(syncPoliceUkCommand());
  return areas;
}
