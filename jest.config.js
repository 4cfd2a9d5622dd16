const { availableParallelism } = require('node:os')

const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
}

// Packages without a CommonJS entry, which Jest on Node 20 can load only transformed.
const esmOnly = [
  'jose',
  'better-auth',
  '@better-auth/[^/]+',
  '@better-fetch/[^/]+',
  'better-call',
  '@noble/[^/]+',
  'rou3',
  'nanostores',
]
const transformIgnorePatterns = [
  `/node_modules/(?!(${esmOnly.join('|')})/)`,
  '<rootDir>/dist/',
  '<rootDir>/miniprogram/dist/',
]

const common = { transform, transformIgnorePatterns }
const withDatabase = {
  ...common,
  testEnvironment: 'node',
  globalSetup: '<rootDir>/test/runtime/start-database.mjs',
  globalTeardown: '<rootDir>/test/runtime/stop-database.mjs',
}

module.exports = {
  // A ceiling against tests that hang, wide enough for two suites on two slow cores.
  testTimeout: 60_000,
  // A suite waits for PostgreSQL, a browser or a process much of its time, so two fit on two cores.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  reporters: ['default', '<rootDir>/test/runtime/slowest-suites.mjs'],
  projects: [
    {
      ...withDatabase,
      displayName: 'features',
      testMatch: [
        '<rootDir>/test/{features,contracts,regressions,local}/**/*.test.ts',
        '<rootDir>/{shared,cloudfunctions}/**/*.test.ts',
      ],
    },
    {
      ...withDatabase,
      displayName: 'screens',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/test/runtime/browser-gaps.cjs'],
      testMatch: ['<rootDir>/test/screens/**/*.test.{ts,tsx}', '<rootDir>/admin/src/**/*.test.ts'],
    },
    {
      ...withDatabase,
      displayName: 'journeys',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
    },
  ],
}
