export { TrackingSection } from './TrackingSection.tsx';
