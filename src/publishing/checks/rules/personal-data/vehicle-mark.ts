import { place } from '../../places';
import { rule } from '../../rule';
import { phrase, says } from '../../text/phrase';

const GAP = '[\\s.-]{0,2}';
const CURRENT = new RegExp(
  `(?<![A-Za-z0-9])[A-Za-z]${GAP}[A-Za-z]${GAP}\\d${GAP}\\d${GAP}[A-Za-z]${GAP}[A-Za-z]${GAP}[A-Za-z](?![A-Za-z0-9])`,
  'g',
);
const PREFIX = new RegExp(`(?<![A-Za-z0-9])[A-Z]${GAP}\\d{1,3}${GAP}[A-Z]{3}(?![A-Za-z0-9])`, 'gi');
const SUFFIX = new RegExp(`(?<![A-Za-z0-9])[A-Z]{3}${GAP}\\d{1,3}${GAP}[A-Z](?![A-Za-z0-9])`, 'gi');
const NORTHERN_IRELAND = new RegExp(
  `(?<![A-Za-z0-9])(?:[A-Z]?[IZ][A-Z]|[A-Z][IZ][A-Z]|[A-Z]{2}[IZ])${GAP}\\d{1,4}(?![A-Za-z0-9])`,
  'gi',
);
const VEHICLE = phrase(
  'reg|regs|registration|registered|plates?|number plate|index|vrm|vehicle|car|van|lorry|truck|motorbike|motorcycle|moped|scooter|hatchback|saloon|estate car|suv|4x4|pick-?up|tipper|bmw|audi|ford|fiesta|focus|transit|golf|volkswagen|vw|vauxhall|corsa|astra|mercedes|toyota|honda|nissan|renault|peugeot|citroen|kia|hyundai|skoda|seat|mini|tesla|volvo|range rover|land rover|taxi|minicab|coach|caravan|driver|driven|driving|parked',
);
const CONTEXT = 120;

/** Capitals speak for themselves; small letters need a vehicle near by, and with gaps the word "plate" or "reg". */
function isMark(written: string, nearVehicle: boolean, before: string): boolean {
  if (written === written.toUpperCase()) return true;
  if (!/[\s.-]/.test(written)) return nearVehicle;
  return /\b(?:reg|registration|registered|plate|plates|index|vrm|number)\b/i.test(before);
}

export const vehicleMark = rule({
  id: 'PD-VRM',
  severity: 'legal',
  basis: 'UK GDPR Article 5(1)(c); Data Protection Act 2018 section 37',
  advice:
    'Take out the registration mark: write “a silver hatchback”. If the public must look for it, have the release authorised and say so in the declaration.',
  when: ({ input }) => input.declaration.vrmReleaseAuthorised !== true,
  find: ({ parts }) =>
    parts.flatMap((part) => {
      const near = (at: number) =>
        says(part.text.slice(Math.max(0, at - CONTEXT), at + CONTEXT), VEHICLE);
      const current = [...part.text.matchAll(CURRENT)].filter((m) =>
        isMark(m[0], near(m.index), part.text.slice(Math.max(0, m.index - 30), m.index)),
      );
      const older = [PREFIX, SUFFIX, NORTHERN_IRELAND]
        .flatMap((p) => [...part.text.matchAll(p)])
        .filter(
          (m) =>
            near(m.index) &&
            (m[0] === m[0].toUpperCase() ||
              !/\s/.test(m[0]) ||
              /\b(?:reg|registration|plate|index)\W{0,3}$/i.test(
                part.text.slice(Math.max(0, m.index - 16), m.index),
              )) &&
            !/^(?:cad|ref|op)/i.test(m[0]) &&
            !/^[ABM]\s?\d{1,4}\s/i.test(m[0]),
        );
      return [...current, ...older].map((m) =>
        place(part, { start: m.index, end: m.index + m[0].length }),
      );
    }),
});
