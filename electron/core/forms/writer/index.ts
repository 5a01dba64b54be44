export { compileForm, type CompiledForm, type CompileOptions } from './compile.ts';
export { keptForm } from './kept.ts';
