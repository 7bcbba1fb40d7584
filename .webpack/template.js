// The page of `npm run bench:pane` with exactly the settings of the add-in; never shipped.
const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
// Through a path, so that the types of the build stay out of the project's own.
const configsOf = require(path.resolve(__dirname, '../webpack.config.js'));

const [addin] = configsOf({ office: 'self', out: 'build' }, { mode: 'production' });

module.exports = {
  ...addin,
  name: 'template',
  entry: { template: './test/bench/template/index.tsx' },
  output: {
    ...addin.output,
    path: path.resolve(__dirname, '../build/template'),
    publicPath: '/template/',
  },
  cache: false,
  plugins: [
    new HtmlPlugin({
      filename: 'template.html',
      template: './test/bench/template/template.html',
      scriptLoading: 'defer',
    }),
  ],
};
