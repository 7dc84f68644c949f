/** Every workflow that our workers run. Each has a saved history in test/replay/histories. */
export { letter } from './letter/letter.workflow';
export { messageLifecycle } from './message-lifecycle/message-lifecycle.workflow';
export { confirmation } from './confirmation/confirmation.workflow';
export { delivery } from './delivery/delivery.workflow';
export { concern } from './concern/concern.workflow';
export { digest } from './digest/digest.workflow';
export { urgentReview } from './urgent-review/urgent-review.workflow';
export { databaseGuard } from './database-guard/database-guard.workflow';
export { resend } from './resend/resend.workflow';
export { poll } from './poll/poll.workflow';
export { event } from './event/event.workflow';
export { upkeep } from './upkeep/upkeep.workflow';
export { auditHead } from './audit-head/audit-head.workflow';
