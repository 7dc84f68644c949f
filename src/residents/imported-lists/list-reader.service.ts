import { Injectable } from '@nestjs/common';
import { isEmail } from 'class-validator';
import type { EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { fieldsOf } from '../../places/imports/csv-rows';
import { PostcodesService } from '../../places/postcodes/postcodes.service';
import { Refusal } from '../../platform/errors';
import { ContactPoints } from '../contact-points/contact-points.service';
import { mailAddress } from '../contact-points/rules/address';
import { KNOWN } from './imported-lists.queries';
import { columnsOf, type NamedColumns } from './rules/columns';
import { listRows } from './rules/list-rows';
import { listText, type Fault } from './rules/list-text';
import { peopleOf, type BadLine, type ListedPerson } from './rules/people';
import { standingOf, type KnownAddress, type Standing } from './rules/standing';
import { wardNames } from './rules/ward-names';

export interface ReadList {
  /** Lines with something on them, without the header. */
  readonly lines: number;
  /** In the order of the file, each with what finds the address. */
  readonly people: readonly (ListedPerson & {
    readonly index: Buffer;
    readonly standing: Standing;
  })[];
  readonly bad: readonly BadLine[];
}

/** Reads a list without changing anything. */
@Injectable()
export class ListReader {
  constructor(
    private readonly areas: AreasService,
    private readonly postcodes: PostcodesService,
    private readonly contacts: ContactPoints,
  ) {}

  /** 422 `bad-list` with the line, where the file as a whole cannot be read. */
  async read(db: EntityManager, bytes: Uint8Array, named: NamedColumns): Promise<ReadList> {
    const text = sound(listText(bytes));
    const { header, rows } = sound(listRows(text.text, fieldsOf));
    const { places } = sound(columnsOf(header, named));
    const { postcode } = places;
    const texts = postcode === undefined ? [] : rows.map(({ fields }) => fields[postcode] ?? '');
    const areaOf = await this.postcodes.areasOf(texts);
    const wardOf = wardNames(await this.areas.tree(db));
    const { people, bad } = peopleOf(rows, header.length, places, {
      isAddress: (address) => address.length <= 254 && isEmail(address),
      keyOf: (address) => mailAddress(address).key,
      ofPostcode: (each) => areaOf.get(each),
      ofWard: (each) => wardOf(each),
    });
    const indexes = people.map(({ address }) => this.contacts.indexOf(address));
    const known = await db.query<KnownAddress[]>(KNOWN, [indexes]);
    return {
      lines: rows.length,
      people: people.map((person, at) => ({
        ...person,
        index: indexes[at]!,
        standing: standingOf(known[at]!),
      })),
      bad,
    };
  }
}

function sound<T extends { ok: true } | { ok: false; fault: Fault }>(read: T) {
  if (read.ok) return read as Extract<T, { ok: true }>;
  const { line, words } = (read as Extract<T, { ok: false }>).fault;
  throw new Refusal('bad-list', 422, `Line ${line}: ${words} Nothing was imported.`, { line });
}
