export { type Failure, failureSentence, httpStatus, type Issue } from './failure.ts';
