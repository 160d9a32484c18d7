import { acts } from './acts.ts';
import { categories } from './categories.ts';
import { categoryExamples } from './category-examples.ts';
import { classAndRoutes } from './class-and-routes.ts';
import { documents } from './documents.ts';
import { dutiesOfManufacturers } from './duties-of-manufacturers.ts';
import { dutiesOfOthers } from './duties-of-others.ts';
import { dutyDetails } from './duty-details.ts';
import { dutyReasons } from './duty-reasons.ts';
import { mistakesOfDocuments } from './mistakes-of-documents.ts';
import { mistakesOfProducts } from './mistakes-of-products.ts';
import { mistakesOfReporting } from './mistakes-of-reporting.ts';
import { reporting } from './reporting.ts';
import { reportsAndUsers } from './reports-and-users.ts';
import { role } from './role.ts';
import { scope } from './scope.ts';
import { sources } from './sources.ts';

/** Every catalogue of the German law text: the English sentence of the rules, and the German one. */
export const catalogues: readonly Readonly<Record<string, string>>[] = [
  scope,
  role,
  classAndRoutes,
  categories,
  categoryExamples,
  dutiesOfManufacturers,
  dutiesOfOthers,
  dutyDetails,
  dutyReasons,
  reporting,
  reportsAndUsers,
  acts,
  documents,
  mistakesOfReporting,
  mistakesOfProducts,
  mistakesOfDocuments,
  sources,
];
