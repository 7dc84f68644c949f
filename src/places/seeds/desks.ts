/** The desks of a force by the route of triage that ends at each. */
export const desks = {
  control_room: 'Control room desk',
  safeguarding_unit: 'Safeguarding unit',
  crime_desk: 'Crime desk',
  intelligence_unit: 'Intelligence unit',
  counter_terrorism: 'Counter-terrorism liaison',
  report_fraud: 'Fraud desk',
  council: 'Council liaison',
  comms_team: 'Communications team',
  professional_standards: 'Professional standards',
  data_protection: 'Data protection office',
  subscriptions: 'Subscriptions desk',
  moderation: 'Moderation desk',
} as const;
