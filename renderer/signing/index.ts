export { CheckCodePage } from './CheckCodePage.tsx';
export { SigningButton } from './SigningButton.tsx';
export { SigningPart } from './SigningPart.tsx';
