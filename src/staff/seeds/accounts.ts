import type { Role } from '../rules/permissions';

/** Password of every demonstration account. The seed refuses to run where real staff are. */
export const DEMO_PASSWORD = 'try-wardline-out';

/** Codes of the four pilot boroughs. */
const kingston = 'E09000021';
const merton = 'E09000024';
const richmond = 'E09000027';
const wandsworth = 'E09000032';
const pilot = [kingston, merton, richmond, wandsworth];
const force = ['FORCE'];

export interface DemoAccount {
  email: string;
  name: string;
  role: Role;
  /** Codes of the areas that the role is over. */
  areas: string[];
  /** Which teams: those of the wards of these boroughs, or all desks. */
  teams?: { boroughs: string[] } | 'desks';
  /** Of which partner the account is. */
  partner?: string;
}

/** Organisations beside the force. */
export const demoPartners = [
  { name: 'Kingston Council', kind: 'council' },
  { name: 'Surbiton Neighbourhood Watch', kind: 'watch scheme' },
] as const;

const account = (
  user: string,
  name: string,
  role: Role,
  areas: string[],
  teams?: DemoAccount['teams'],
): DemoAccount => ({ email: `${user}@thameside.example.org`, name, role, areas, teams });

/** Invented staff in each role. */
export const demoAccounts: readonly DemoAccount[] = [
  account('officer', 'PC Amina Holloway', 'officer', pilot, { boroughs: [kingston, merton] }),
  account('officer2', 'PC Tomos Brightwell', 'officer', [richmond, wandsworth], {
    boroughs: [richmond, wandsworth],
  }),
  account('supervisor', 'Sgt Ruth Okonedo-Vale', 'supervisor', pilot, { boroughs: pilot }),
  account('supervisor2', 'Insp Dev Ramsbury', 'supervisor', force),
  account('supervisor3', 'Ch Insp Nerys Calloway', 'supervisor', force),
  account('inspector', 'Insp Oluwaseun Hartley', 'on-call inspector', force),
  account('legal', 'Helen Marchbanks', 'legal', force),
  account('legal2', 'Idris Fenwick', 'legal', force),
  account('triage', 'Jo Castellane', 'triage', force, 'desks'),
  account('administrator', 'Sam Thirlwell', 'administrator', force),
  account('auditor', 'Priya Lindqvist', 'auditor', force),
  {
    ...account('partner', 'Martin Abelard', 'partner', [kingston]),
    partner: 'Kingston Council',
  },
  {
    ...account('partner-supervisor', 'Ottilie Renshaw', 'partner supervisor', [kingston]),
    partner: 'Kingston Council',
  },
];
