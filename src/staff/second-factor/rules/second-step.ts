import type { SecondFactorSetting } from '../../../platform/config/sign-in-specs';

/** What comes between the first step of a sign-in and the session: nothing, a code, or setting a second factor up. */
export type SecondStep = 'none' | 'code' | 'set-up';

interface Arrival {
  readonly setting: SecondFactorSetting;
  /** Whether the account has a second factor with us. */
  readonly holds: boolean;
  /** Whether the force's directory says that it asked for one itself. */
  readonly byDirectory?: boolean;
}

/** Two factors of the directory are two factors. Else who has one here is asked for it, and who needs one sets it up. */
export function secondStep({ setting, holds, byDirectory = false }: Arrival): SecondStep {
  if (setting === 'off' || byDirectory) return 'none';
  if (holds) return 'code';
  return setting === 'required' ? 'set-up' : 'none';
}
