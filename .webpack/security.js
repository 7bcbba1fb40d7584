// The policies that every page is served with. The page carries the first one itself too, for servers that send no headers.
const { officeSources } = require('./options.js');

/** Griffel, which styles Fluent UI, makes empty style elements and fills them through the object model. */
const emptyStyleHash = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** Who shows the pane in a frame: Excel on the web of each cloud. On the desktop nobody does. */
const officeHosts = {
  global: [
    'https://*.officeapps.live.com',
    'https://*.sharepoint.com',
    'https://*.office.com',
    'https://*.cloud.microsoft',
    'https://onedrive.live.com',
  ],
  '21vianet': ['https://*.officewebapps.cn', 'https://*.sharepoint.cn'],
};

/** @typedef {{ office: keyof typeof officeSources, embedders: readonly string[] }} PolicyOptions */

/**
 * What a page may load: its own origin and office.js, no inline code, no eval, no other request.
 *
 * @param {keyof typeof officeSources} office where office.js comes from
 * @returns a Content-Security-Policy, fit for a header and for a meta element
 * @example contentSecurityPolicy('self') // "default-src 'none'; script-src 'self'; …"
 */
function contentSecurityPolicy(office) {
  const officeOrigin = office === 'self' ? '' : ` ${new URL(officeSources[office]).origin}`;
  return [
    "default-src 'none'",
    `script-src 'self'${officeOrigin}`,
    `style-src 'self' ${emptyStyleHash}`,
    "img-src 'self' data:",
    `connect-src 'self'${officeOrigin}`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/**
 * The headers of one file. Pages are never stored, hashed files for ever; icons for a day, since Office keeps them
 * itself and refuses a picture that may not be stored.
 *
 * @param {string} file its name in the output folder
 * @param {PolicyOptions} options
 * @returns {Record<string, string>} header names and values
 * @example headersOf('taskpane.html', { office: 'self', embedders: [] })['Cache-Control'] // 'no-store'
 */
function headersOf(file, { office, embedders }) {
  const hashed = /\.[0-9a-f]{8}\.\w+$/.test(file);
  const cache = file.endsWith('.html')
    ? 'no-store'
    : hashed
      ? 'max-age=31536000, immutable'
      : 'max-age=86400';
  const always = {
    'Cache-Control': cache,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin', // Excel on the web shows the ribbon's icons from another origin
  };
  if (!file.endsWith('.html')) return always;
  const hosts = office === '21vianet' ? officeHosts['21vianet'] : officeHosts.global;
  const ancestors = ["'self'", ...hosts, ...embedders].join(' ');
  return {
    ...always,
    'Content-Security-Policy': `${contentSecurityPolicy(office)}; frame-ancestors ${ancestors}`,
    // office.js makes script elements by address, which Trusted Types would refuse: watched, not enforced.
    'Content-Security-Policy-Report-Only': "require-trusted-types-for 'script'",
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  };
}

/**
 * An nginx server block that serves the folder with these headers: an example for an intranet.
 *
 * @param {PolicyOptions & { origin: string }} options
 * @returns the text of nginx.conf.example
 * @example nginxExample({ office: 'self', embedders: [], origin: 'https://a.gov.cn' })
 */
function nginxExample(options) {
  const { hostname, port } = new URL(options.origin);
  const lines = (/** @type {string} */ file) =>
    Object.entries(headersOf(file, options))
      .map(([name, value]) => `    add_header ${name} "${value}" always;`)
      .join('\n');
  return `# 内网静态服务器示例：改证书和目录两处即可。An example for an intranet: set the certificate and the folder.
server {
  listen ${port || '443'} ssl;
  server_name ${hostname};
  ssl_certificate     /etc/nginx/certs/addin.crt;
  ssl_certificate_key /etc/nginx/certs/addin.key;
  root /srv/jixiao-addin;
  charset utf-8;

  # 页面：不缓存，带安全策略。Pages: never stored, with the policies.
  location ~ \\.html$ {
${lines('taskpane.html')}
  }
  # 名字带哈希的文件：永久缓存。Files named by their content: kept for ever.
  location ~ "\\.[0-9a-f]{8}\\.\\w+$" {
${lines('rules.00000000.js')}
  }
  location / {
${lines('manifest.xml')}
  }
}
`;
}

module.exports = { contentSecurityPolicy, headersOf, nginxExample };
