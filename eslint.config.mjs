import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import jsdoc from 'eslint-plugin-jsdoc';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import prettier from 'eslint-config-prettier';

/** The rooms of src, and which rooms each one may open a door to. */
const doors = {
  core: [],
  workbook: ['core'],
  excel: ['workbook', 'core'],
  xlsx: ['workbook', 'core'],
  app: ['core', 'workbook', 'i18n'],
  share: ['core', 'workbook', 'i18n'],
  i18n: ['core', 'workbook'],
  taskpane: ['core', 'workbook', 'excel', 'app', 'share', 'i18n'],
  commands: ['core', 'workbook', 'excel', 'app', 'share', 'i18n'],
  cli: ['core', 'workbook', 'xlsx', 'app', 'share', 'i18n'],
  workbench: ['xlsx', 'workbook', 'core'],
};
const rooms = Object.keys(doors);
const closedDoors = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room && !doors[room].includes(other))
    .map((other) => ({
      target: `./src/${room}`,
      from: `./src/${other}`,
      message: `${room} may import only ${doors[room].join(', ') || 'itself'}.`,
    })),
);

/** The storeys of core/value, from the ground up: each may use those before it, never those above. */
const storeys = [
  'text', // characters, clauses, what is noise
  'lexicon', // words of status, stage and degree
  'quantity', // numbers, units, dates: what a cell says
  'target', // what is asked for
  'row', // target and actual of one indicator, and the answer as it grows
  'actual', // which quantity of the actual answers
  'words', // what words are worth
  'doubts', // what speaks against an answer that would do
  'compare', // one way of comparing a row in each file
];
const valueRoom = './src/core/value';
const upwards = storeys.flatMap((storey, floor) =>
  storeys.slice(floor + 1).map((above) => ({
    target: `${valueRoom}/${storey}`,
    from: `${valueRoom}/${above}`,
    message: `core/value/${storey} lies below ${above}.`,
  })),
);

const commonJs = {
  require: 'readonly',
  module: 'writable',
  __dirname: 'readonly',
  __filename: 'readonly',
};
const hostWords = ['Excel', 'Office', 'OfficeExtension'];
const domWords = ['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch'];
const restricted = (words, message) => words.map((name) => ({ name, message }));

export default tseslint.config(
  { ignores: ['dist/', 'dist-cli/', 'build/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...closedDoors, ...upwards] }],
      eqeqeq: 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true, ClassDeclaration: true } },
      ],
      'jsdoc/require-description': 'error',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...restricted(
          [...hostWords, ...domWords, 'process', 'Buffer'],
          'core is pure: no host, DOM or system.',
        ),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'core has no clock.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'core has no clock.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'core has no randomness.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: ['node:*', 'react', 'react-*', '@fluentui/*', '@microsoft/*'] },
      ],
    },
  },
  {
    files: ['src/{workbook,app,share,i18n,xlsx,cli}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...restricted(hostWords, 'Only src/excel and the composition roots say Office.'),
      ],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/call-sync-before-read': 'error',
    },
  },
  {
    files: ['src/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    rules: { ...reactHooks.configs['recommended-latest'].rules, ...jsxA11y.configs.strict.rules },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-type-assertion': 'off',
      'max-lines': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { process: 'readonly', URL: 'readonly' } } },
  {
    files: ['webpack.config.js', '.webpack/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        ...commonJs,
        process: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
  prettier,
);
