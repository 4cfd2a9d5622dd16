const typesOnly = { dependencyTypesNot: ['type-only'] }

/** The features from the top: each may import only those that stand after it, type imports included. */
const features = [
  'promotion',
  'panel',
  'imports',
  'sync',
  'hall',
  'automation',
  'registration',
  'wechat',
  'webinars',
  'contacts',
  'provider-accounts',
]
const featuresOneWay = features.slice(1).map((feature, at) => ({
  name: `features-one-way-${feature}`,
  comment: 'What two features need lives in the lower one; what must travel upwards is a domain event or a job.',
  severity: 'error',
  from: { path: `^cloudfunctions/features/${feature}/`, pathNot: '\\.test\\.ts$' },
  to: { path: `^cloudfunctions/features/(${features.slice(0, at + 1).join('|')})/` },
}))

/** Who may import whom. A rule's name says what happened. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'Decisions know no library, store, clock or network; of contracts only types.',
      severity: 'error',
      from: { path: '^shared/domain/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^shared/(domain|contracts/live-providers)/', ...typesOnly },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rule takes what it needs: only other rules and decisions, and types.',
      severity: 'error',
      from: { path: '^cloudfunctions/features/[^/]+/rules/', pathNot: '\\.test\\.ts$' },
      to: {
        pathNot: '^(cloudfunctions/features/[^/]+/rules|shared/domain|shared/contracts/live-providers)/',
        ...typesOnly,
      },
    },
    ...featuresOneWay,
    {
      name: 'contracts-stand-alone',
      severity: 'error',
      from: { path: '^shared/contracts/' },
      to: { path: '^(?!shared/contracts/|shared/text/(messages/message|provider-labels)\\.ts|node_modules/)' },
    },
    {
      name: 'descriptions-are-plain-values',
      comment: 'The panel reads them, so no schema library comes with them.',
      severity: 'error',
      from: { path: '^shared/contracts/live-providers/' },
      to: { pathNot: '^shared/(contracts/live-providers/|text/provider-labels)', ...typesOnly },
    },
    {
      name: 'text-imports-nothing',
      severity: 'error',
      from: { path: '^shared/text/' },
      to: { pathNot: '^shared/text/', ...typesOnly },
    },
    {
      name: 'mini-program-apart',
      comment: 'Every kilobyte is waited for: no server, panel or local code, and only types of contracts.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^(admin|cloudfunctions|local|test)/' },
    },
    {
      name: 'mini-program-takes-only-contract-types',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^shared/contracts/', ...typesOnly },
    },
    {
      name: 'panel-apart',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^(miniprogram|cloudfunctions|local|test)/' },
    },
    {
      name: 'panel-takes-only-contract-types',
      comment: 'The descriptions of live providers are plain values.',
      severity: 'error',
      from: { path: '^admin/' },
      to: { path: '^shared/contracts/', pathNot: '^shared/contracts/live-providers/', ...typesOnly },
    },
    {
      name: 'pages-apart',
      severity: 'error',
      from: { path: '^(miniprogram|admin)/src/pages/([^/]+)/' },
      to: { path: '^$1/src/pages/', pathNot: '^$1/src/pages/$2/' },
    },
    {
      name: 'components-draw-only',
      comment: 'A component draws what it is given; it fetches nothing and knows no page.',
      severity: 'error',
      from: { path: '^(miniprogram|admin)/src/components/' },
      to: { path: '^$1/src/(pages|gateway)/', ...typesOnly },
    },
    {
      name: 'adapters-apart',
      comment: 'What two of one kind need lies beside their folders.',
      severity: 'error',
      from: { path: '^cloudfunctions/adapters/([^/]+)/([^/]+)/' },
      to: { path: '^cloudfunctions/adapters/', pathNot: '^cloudfunctions/adapters/$1/($2/|[^/]+\\.ts$)' },
    },
    {
      name: 'adapters-know-ports-only',
      severity: 'error',
      from: { path: '^cloudfunctions/adapters/', pathNot: '^cloudfunctions/adapters/store/' },
      to: { path: '^cloudfunctions/(features|wiring|functions|db)/' },
    },
    {
      name: 'stores-know-ports-and-tables',
      comment: 'A store keeps something in PostgreSQL behind a port.',
      severity: 'error',
      from: { path: '^cloudfunctions/adapters/store/' },
      to: { path: '^cloudfunctions/(features|wiring|functions)/' },
    },
    {
      name: 'features-know-no-adapter',
      severity: 'error',
      from: { path: '^cloudfunctions/features/' },
      to: { path: '^cloudfunctions/(adapters|wiring|functions)/' },
    },
    {
      name: 'ports-know-contracts-only',
      severity: 'error',
      from: { path: '^cloudfunctions/ports/' },
      to: { path: '^cloudfunctions/(adapters|features|wiring|functions)/' },
    },
    {
      name: 'functions-apart',
      severity: 'error',
      from: { path: '^cloudfunctions/functions/([^/]+)/' },
      to: { path: '^cloudfunctions/functions/', pathNot: '^cloudfunctions/functions/$1/' },
    },
    {
      name: 'product-knows-no-stand-in',
      severity: 'error',
      from: { path: '^(cloudfunctions|shared|miniprogram|admin)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(local|test)/' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'could-not-resolve', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
