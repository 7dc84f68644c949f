/** One run for each task: a reopened concern has a new task and so a new run. */
export function workflowOf(concernId: string, taskId: string): string {
  return `concern/${concernId}/${taskId}`;
}
