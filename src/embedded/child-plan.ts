/** How one process is started, known to be up, and stopped. The supervisor works from a list of these. */
export interface ChildPlan {
  /** Short name: log file, run file, lines on the terminal. */
  name: string;
  program: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** Before every start, the first and each restart. */
  prepare?: () => Promise<void>;
  /** One look whether this process answers; asked again until it does. */
  answers: (pid: number) => Promise<boolean>;
  /** Milliseconds it may take to answer. */
  upWithin: number;
  stop: { signal: NodeJS.Signals; within: number };
}
