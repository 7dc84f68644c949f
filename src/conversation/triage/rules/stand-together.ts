import { rank, type Route, type Urgency } from '../vocabulary';

/** The least urgency that each of these is told of: a call to the control room is never for tomorrow. */
const LEAST: Partial<Record<Route, Urgency>> = {
  control_room: 'urgent',
  safeguarding_unit: 'priority',
  counter_terrorism: 'priority',
  intelligence_unit: 'priority',
  crime_desk: 'standard',
  report_fraud: 'standard',
  professional_standards: 'standard',
  data_protection: 'standard',
};
/** No person reads what these two get, so nothing that waits for an answer within a day may rest there. */
const MOST: Partial<Record<Route, Urgency>> = { automated: 'standard', moderation: 'standard' };

/** Whether whoever gets a reply may get one of this urgency. */
export function mayStandTogether(route: Route, urgency: Urgency): boolean {
  const [least, most] = [LEAST[route], MOST[route]];
  return (!least || rank(urgency) >= rank(least)) && (!most || rank(urgency) <= rank(most));
}
