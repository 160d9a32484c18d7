export { dutyRoutes } from './duties.routes.ts';
export { changeDuty } from './duties.service.ts';
export { changeProductLaw, classificationOf } from './product-law.service.ts';
