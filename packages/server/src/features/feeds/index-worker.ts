import { parentPort, workerData } from 'node:worker_threads';
import { IndexJob, performIndexJob } from './index-job.ts';

// A thread of its own: reading a million records would hold every request for minutes.
parentPort?.postMessage(await performIndexJob(IndexJob.parse(workerData)));
