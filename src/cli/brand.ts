import { Command } from 'commander';
import path from 'node:path';
import { BrandError } from '../platform/brand/brand';
import { readBrand } from '../platform/brand/read-brand';
import { pairsOf } from '../platform/brand/rules/colours';
import { print } from './print';

export function brandCommand(): Command {
  const brand = new Command('brand').description("the force's own look");
  brand
    .command('check <file>')
    .description('read a brand file as the boot would, and print how well its colours can be read')
    .action((file: string) => {
      const { colours, crest } = readFile(path.resolve(file));
      print(`Crest: ${crest.type.toUpperCase()}, ${crest.bytes.length} bytes.`);
      for (const { what, colour, ground, ratio, needed } of pairsOf(colours))
        print(`${ratio.toFixed(2)}:1 (needs ${needed}:1)  ${what}: ${colour} on ${ground}`);
    });
  return brand;
}

function readFile(file: string) {
  try {
    return readBrand(file);
  } catch (error) {
    if (!(error instanceof BrandError)) throw error;
    throw new Error(`Mend this brand:\n${error.problems.map((one) => `  - ${one}`).join('\n')}`);
  }
}
