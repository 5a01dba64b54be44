/**
 * The layer rules of docs/architecture.md, checked by machine in `npm test`.
 * A feature reaches another feature only through its index.ts.
 */
const features = '(shared/domain|electron/core|renderer)/([^/]+)/';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests|scripts)/' },
    },
    {
      name: 'shared-no-platform',
      comment: 'shared runs on both sides: no Node, no Electron, no React',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-no-electron',
      severity: 'error',
      from: { path: '^(shared|renderer|electron/core)/' },
      to: { path: '((^|/)node_modules/electron(/|$)|^electron$)' },
    },
    {
      name: 'renderer-only-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|tests|scripts)/' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'core-only-shared',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^(renderer|tests|scripts|electron/(shell|preload))/' },
    },
    {
      name: 'shell-only-contract',
      severity: 'error',
      from: { path: '^electron/(shell|preload)/' },
      to: { path: '^(renderer|tests|scripts|electron/core|shared/(?!contract|i18n))' },
    },
    {
      name: 'product-not-tests',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'features-through-index',
      comment: 'reach another feature through its index.ts',
      severity: 'error',
      from: { path: `^${features}` },
      to: {
        path: `^$1/([^/]+)/.+`,
        pathNot: [
          '^$1/$2/',
          '^(shared/domain|electron/core|renderer)/[^/]+/index\\.tsx?$',
          '^renderer/(ui|app)/',
        ],
      },
    },
    {
      name: 'domain-through-index',
      comment: 'other wings reach a domain feature through its index.ts',
      severity: 'error',
      from: { path: '^(electron|renderer|shared/contract)/' },
      to: { path: '^shared/domain/[^/]+/', pathNot: '^shared/domain/[^/]+/index\\.ts$' },
    },
    {
      name: 'not-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^electron$|\\?' },
    },
    {
      name: 'no-dev-dependency-outside-renderer',
      comment: 'what is not bundled must be a dependency',
      severity: 'error',
      from: { path: '^(electron|shared)/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['(^|/)node_modules/electron/'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|assets|\\.cache)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    tsConfig: { fileName: 'tsconfig.base.json' },
  },
};
