export { ComponentsList } from './components-page.tsx';
