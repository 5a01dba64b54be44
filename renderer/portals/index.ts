export { PortalSection } from './PortalSection.tsx';
