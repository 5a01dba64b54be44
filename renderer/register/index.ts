export { NumberRegister } from './NumberRegister.tsx';
