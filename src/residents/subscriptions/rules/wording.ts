/** What a resident agrees to, word for word. A change of words is a new version; old ones stay in `consent` rows. */
export const consentWording = {
  what: 'alerts by e-mail',
  version: '2026-11-1',
  text:
    'I agree that the police may e-mail me the alerts I chose about the areas I chose, ' +
    'and keep my e-mail address and choices for this until I unsubscribe or ask for them to be deleted. ' +
    'I can unsubscribe at any time with one click in any e-mail.',
} as const;
