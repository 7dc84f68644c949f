/** Why an administrator may not do something with an account, and what they are told. */
export const accountWords = {
  'role-missing': 'Give at least one role. Who needs none any more has their account ended.',
  'outside-your-area': 'You administer accounts within your own areas only.',
  'own-administrator-role': 'Another administrator has to take that role away from you.',
  yourself: 'Another administrator has to end your account.',
  'last-administrator':
    'This is the last administrator of the whole force who can sign in. Give somebody else that role first.',
  'of-a-partner': 'An account of a partner holds roles of partners only.',
  'partner-missing': 'A partner’s role needs an account that belongs to the partner.',
  'ended-already': 'The account is ended. Bring it back first.',
  'stands-already': 'The account is not ended.',
  'has-a-password':
    'They have a password already. Whoever forgot it asks for a link on the sign-in page.',
} as const;
export type AccountBlocker = keyof typeof accountWords;
