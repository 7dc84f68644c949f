/** The arrows of the house: a room uses the rooms that stand before it, and the platform. */
const rooms = [
  'platform',
  'audit',
  'staff',
  'places',
  'residents',
  'publishing',
  'delivery',
  'conversation',
  'community',
];

const roomArrows = rooms.map((room, place) => ({
  name: `${room}-uses-only-what-stands-before-it`,
  comment: 'A room uses those above it; what happens below reaches it by events or workflows.',
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: `^src/(${[...rooms.slice(place + 1), 'embedded', 'cli'].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...roomArrows,
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-embedded',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/', pathNot: '^src/embedded/' },
      to: { path: '^src/embedded/' },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule imports rules, vocabulary and types; never Nest, the database or the network.',
      severity: 'error',
      from: { path: '/rules/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(node_modules/(@nestjs|typeorm|pg|express|nodemailer|@temporalio)|node:(fs|net|http|child_process))|\\.(service|entity|module|controller|queries|api|pages)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'workflows-use-rules-and-activity-types-only',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '^(src|activities)/',
        pathNot: '/rules/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-does-not-use-workflows-or-activities',
      comment:
        'They are found by name; only the worker binds activities, only the bundler reads workflows.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(worker|platform/temporal/bundle)|\\.spec\\.ts$' },
      to: { path: '^(workflows|activities)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'entities-stay-at-home',
      comment: "A feature uses another through its module's service, never its tables.",
      severity: 'error',
      from: { path: '^(src/[^/]+)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '\\.(entity|queries)\\.ts$', pathNot: '^$1/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-the-product',
      severity: 'error',
      from: { path: '^(src|workflows|activities)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
