import { adults } from './adults.rule';
import { children } from './children.rule';
import { crimes } from './crimes.rule';
import { cues } from './cues.rule';
import { domestic } from './domestic.rule';
import { exploitation } from './exploitation.rule';
import { fraud } from './fraud.rule';
import { hate } from './hate.rule';
import { intelligence } from './intelligence.rule';
import { lifeRisk } from './life-risk.rule';
import { antiSocial, council, others, traffic } from './local.rule';
import { missing } from './missing.rule';
import { policeService } from './police-service.rule';
import type { Rule } from './rule';
import { manner } from './manner.rule';
import { net } from './net.rule';
import { noise } from './noise.rule';
import { service } from './service.rule';
import { sexual } from './sexual.rule';
import { sources } from './sources.rule';
import { stalking } from './stalking.rule';
import { suicide } from './suicide.rule';
import { terror } from './terror.rule';
import { threats } from './threats.rule';
import { weapons } from './weapons.rule';

/** In the order of triage: life, safe contact, people at risk, crime, complaint, the rest. */
export const rules: readonly Rule[] = [
  ...[lifeRisk, suicide, weapons, missing, terror, threats],
  ...[domestic, stalking, exploitation, children, adults, sexual, cues],
  ...[hate, crimes, fraud, intelligence, sources],
  ...[policeService, antiSocial, council, traffic, others, service, noise, manner, net],
];
