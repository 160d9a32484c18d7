export { intermediateReportRoutes } from './intermediate-reports.routes.ts';
export { reportsOf } from './intermediate-reports.service.ts';
