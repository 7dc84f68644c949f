import { ruleTable } from '../../testing/rule-table';
import { welsh } from './welsh';

const wales = { nation: 'wales', bulk: true } as const;

ruleTable(
  welsh,
  [
    [['Lock your shed tonight.', wales], 'Lock your shed'],
    [['Lock your shed tonight.', { ...wales, languages: ['en'] }], 'Lock your shed'],
    [['Lock your shed tonight.', { ...wales, languages: [] }], 'Lock your shed'],
  ],
  [
    ['Lock your shed. Clowch eich sied.', { ...wales, languages: ['en', 'cy'] }],
    ['Lock your shed tonight.', { nation: 'england', bulk: true, languages: ['en'] }],
    ['Your bike was found.', { nation: 'wales', bulk: false }],
  ],
);
