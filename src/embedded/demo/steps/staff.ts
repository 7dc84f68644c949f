import { demoAccounts, DEMO_PASSWORD } from '../../../staff/seeds/accounts';
import type { Step } from '../story';

const USERS = ['officer', 'supervisor', 'legal', 'triage'];

export const signInStep: Step = {
  title: 'Officer, supervisor, legal reviewer and triage desk sign in',
  run: async ({ api, tokens }) => {
    for (const user of USERS) {
      const { email } = demoAccounts.find((one) => one.email.startsWith(`${user}@`))!;
      const body = { email, password: DEMO_PASSWORD };
      tokens[user] = (await api.post<{ token: string }>('/api/v1/sign-in', { body })).token;
    }
    return `${USERS.length} bearer tokens`;
  },
};
