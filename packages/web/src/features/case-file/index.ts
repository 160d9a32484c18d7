export { CaseFiles } from './case-files.tsx';
