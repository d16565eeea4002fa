export { InterviewsModule } from './interviews.module.ts';
export { InterviewsService } from './interviews.service.ts';
export { ScheduleService } from './schedule.service.ts';
