export { compileForm, type CompiledForm, type CompileOptions } from './compile.ts';
