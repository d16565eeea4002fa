export { type LoopForm, LoopFormsService } from './loop-forms.service.ts';
export { counted, listed, type Names } from './loop.names.ts';
export { type Known, planIssues } from './loop.rules.ts';
export { LoopsModule } from './loops.module.ts';
export { LoopsService } from './loops.service.ts';
