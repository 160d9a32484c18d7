export { demoRoutes } from './demo.routes.ts';
export { type DemoDeps, loadDemo } from './demo.service.ts';
