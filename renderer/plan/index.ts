export { PlanSection } from './PlanSection.tsx';
