// Builds what ships (dist/) and, with --env workbench, the local stand-in for Excel beside it.
//
//   --env office=global|21vianet|self   where the pages load office.js from (default: global)
//   --env origin=https://host[:port]    where the add-in will be served (default: https://localhost:3000)
//   --env workbench                     adds the workbench under /workbench/ (never shipped)
//   --env embedder=https://a,https://b  further origins that may show the pane in a frame
//   --env out=DIR                       output folder (default: dist)
//   --env archive                       adds jixiao-addin-VERSION.zip of it all
//   --env cli                           builds the batch command into dist-cli/ instead
const fs = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');
const HtmlPlugin = require('html-webpack-plugin');
const { OptionError, manifestFor, officeSources, readOptions } = require('./.webpack/options.js');
const { contentSecurityPolicy, headersOf, nginxExample } = require('./.webpack/security.js');
const { Archive, LicenceList } = require('./.webpack/shipped.js');
const { version } = require('./package.json');

/** Whether a browser can be opened; Windows and Mac need no variable for it. */
const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** The form that the sidebar offers to people who have none at hand. */
const sampleForm = 'test/forms/unscored/待评分_党员和干部教育培训经费.xlsx';
// What Excel on the web, Windows and Mac ask for; the other hosts and languages stay out.
const officeFiles = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

const sourceRules = (target) => ({
  rules: [
    {
      test: /\.tsx?$/,
      exclude: /node_modules/,
      loader: 'swc-loader',
      options: {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target,
        },
      },
    },
    {
      test: /\.css$/,
      type: 'asset/resource',
      generator: { filename: '[name].[contenthash:8][ext]' },
    },
  ],
});

function common(mode, name, folder, publicPath) {
  return {
    mode,
    name,
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? 'source-map' : 'eval-source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: sourceRules('es2020'),
    output: {
      path: folder,
      publicPath,
      filename: '[name].[contenthash:8].js',
      clean: { keep: /^workbench\// },
    },
    cache: {
      type: 'filesystem',
      // Not by folder: what ships and what the tests drive differ in a few copied files only.
      name: `${name}-${mode}`,
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
    infrastructureLogging: { level: 'warn' },
  };
}

/** Emits text that follows from the build options: the headers of each page and a server that sends them. */
class ServerFiles {
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('ServerFiles', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'ServerFiles', stage }, () => {
        const nginx = new sources.RawSource(nginxExample(this.options));
        compilation.emitAsset('nginx.conf.example', nginx);
      });
    });
  }
}

function addinConfig(mode, options) {
  const { office, officeFolder, out } = options;
  const page = (name, template, chunks = [name]) =>
    new HtmlPlugin({
      filename: `${name}.html`,
      template,
      chunks,
      chunksSortMode: 'manual',
      officeJs: officeSources[office],
      csp: contentSecurityPolicy(office),
      scriptLoading: 'defer',
      minify: false,
    });
  const patterns = [
    { from: 'assets/*.png', to: 'assets/[name][ext]' },
    { from: 'assets/pages/*', to: '[name][ext]' },
    { from: sampleForm, to: 'assets/sample.xlsx' },
    {
      from: 'manifest.xml',
      transform: (content) => manifestFor(content.toString(), options),
    },
  ];
  if (office === 'self') {
    patterns.push(
      ...officeFiles.map((file) => ({
        from: path.join(officeFolder, 'dist', file),
        to: `office-js/${file}`,
        info: { minimized: true },
      })),
      { from: path.join(officeFolder, 'LICENSE.md'), to: 'office-js/LICENSE.md' },
    );
  }
  return {
    ...common(mode, 'addin', out, '/'),
    entry: {
      'first-paint': './src/taskpane/firstPaint/firstPaint.ts',
      taskpane: './src/taskpane/index.tsx',
      commands: './src/commands/commands.ts',
    },
    plugins: [
      page('taskpane', './src/taskpane/taskpane.html', ['first-paint', 'taskpane']),
      page('commands', './src/commands/commands.html'),
      new CopyPlugin({ patterns }),
      new ServerFiles(options),
      new LicenceList(),
      ...(options.archive ? [new Archive(`jixiao-addin-${version}.zip`)] : []),
    ],
  };
}

/** Forms of the tests serve as samples; one that nobody has scored yet comes first. */
const sampleFolders = ['unscored', 'examples'].map((name) =>
  path.resolve(__dirname, 'test/forms', name),
);
const samples = sampleFolders.flatMap((folder) =>
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.xlsx'))
    .sort()
    .map((file) => ({ folder, file })),
);

/** Lists the sample workbooks for the workbench's menu. */
class SampleIndex {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('SampleIndex', (compilation) => {
      compilation.hooks.processAssets.tap('SampleIndex', () => {
        const index = samples.map(({ file }) => ({ file, title: file.replace(/\.xlsx$/, '') }));
        const source = new compiler.webpack.sources.RawSource(JSON.stringify(index));
        compilation.emitAsset('samples/index.json', source);
      });
    });
  }
}

function workbenchConfig(mode, { out }) {
  return {
    ...common(mode, 'workbench', path.join(out, 'workbench'), '/workbench/'),
    dependencies: ['addin'],
    entry: { workbench: './src/workbench/page/index.tsx' },
    plugins: [
      new HtmlPlugin({ filename: 'index.html', template: './src/workbench/page/workbench.html' }),
      new CopyPlugin({
        patterns: samples.map(({ folder, file }) => ({
          from: path.join(folder, file),
          to: `samples/${file}`,
        })),
      }),
      new SampleIndex(),
    ],
  };
}

/** The batch command as one file for Node, so that the package needs nothing else to run it. */
function commandConfig(mode) {
  const rest = common(mode, 'cli', path.resolve(__dirname, 'dist-cli'), '');
  return {
    ...rest,
    target: 'node20',
    devtool: false,
    module: sourceRules('es2022'),
    entry: { jixiao: './src/cli/score.ts' },
    output: { path: rest.output.path, filename: '[name].cjs', clean: true },
    // Further processes run this very file.
    node: { __filename: false, __dirname: false },
    optimization: { minimize: false },
    plugins: [
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
    ],
  };
}

/** The certificate that the user's machine trusts, where there is one; else the dev server makes its own. */
function certificate() {
  const folder = path.join(require('node:os').homedir(), '.office-addin-dev-certs');
  const file = (name) => path.join(folder, name);
  if (!['localhost.key', 'localhost.crt', 'ca.crt'].every((name) => fs.existsSync(file(name)))) {
    return {};
  }
  return { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') };
}

/** The checked options; a wrong one ends the build with its one line and no stack. */
function optionsOrExit(env) {
  try {
    return { ...readOptions(env, { version, root: __dirname }), archive: env.archive === true };
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

module.exports = (env = {}, argv = {}) => {
  const options = optionsOrExit(env);
  const mode = argv.mode ?? 'production';
  if (env.cli) return [commandConfig(mode)];
  const serving = env.WEBPACK_SERVE === true;
  const configs = [addinConfig(mode, options)];
  if (env.workbench) configs.push(workbenchConfig(mode, options));
  if (serving) {
    configs[0].devServer = {
      server: { type: 'https', options: certificate() },
      port: 3000,
      hot: mode !== 'production',
      liveReload: mode !== 'production',
      client: mode === 'production' ? false : { overlay: false },
      static: false,
      headers: (request) =>
        request.url.startsWith('/workbench/') || mode !== 'production'
          ? { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': 'no-store' }
          : { ...headersOf(request.url.split('?')[0], options), 'Cache-Control': 'no-store' },
      open: env.workbench && hasScreen ? ['/workbench/'] : false,
      setupMiddlewares: (middlewares) => [
        {
          name: 'home',
          middleware: (request, response, next) =>
            request.url === '/' ? response.redirect('/workbench/') : next(),
        },
        ...middlewares,
      ],
      onListening: (server) => {
        const { port } = server.server.address();
        console.log(`\n绩效自评助手 工作台 / workbench: https://localhost:${port}/workbench/\n`);
      },
    };
  }
  return configs;
};
