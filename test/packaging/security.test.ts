import { contentSecurityPolicy, headersOf, nginxExample } from '../../.webpack/security.js';

const self = { office: 'self', embedders: [] } as const;
const directive = (policy: string, name: string): string =>
  policy.split('; ').find((each) => each.startsWith(`${name} `)) ?? '';

describe('the content security policy', () => {
  it.each(['global', '21vianet', 'self'] as const)(
    'of office=%s allows no inline code, no eval and no foreign origin but that of office.js',
    (office) => {
      const policy = contentSecurityPolicy(office);
      expect(policy).not.toMatch(/unsafe|\*|http:/);
      expect(directive(policy, 'default-src')).toBe("default-src 'none'");
      const origins = [...policy.matchAll(/https:\/\/[^\s;]+/g)].map(([origin]) => origin);
      expect(new Set(origins)).toEqual(
        new Set(
          {
            global: ['https://appsforoffice.microsoft.com'],
            '21vianet': ['https://appsforoffice.cdn.partner.office365.cn'],
            self: [],
          }[office],
        ),
      );
    },
  );
});

describe('the headers of what is served', () => {
  it('keep pages out of every cache and files named by their content in it for ever', () => {
    expect(headersOf('taskpane.html', self)['Cache-Control']).toBe('no-store');
    expect(headersOf('rules.ff08a122.js', self)['Cache-Control']).toContain('immutable');
    expect(headersOf('icon-32.png', self)['Cache-Control']).toBe('max-age=86400');
    expect(headersOf('manifest.xml', self)['Cache-Control']).toBe('max-age=86400');
  });

  it('let only Excel on the web of the chosen cloud, and the embedders named, show the pane', () => {
    const policy = headersOf('taskpane.html', { ...self, embedders: ['https://oos.a.cn'] });
    const ancestors = directive(policy['Content-Security-Policy'] ?? '', 'frame-ancestors');
    expect(ancestors).toContain('https://*.officeapps.live.com');
    expect(ancestors).toContain('https://oos.a.cn');
    const china = headersOf('taskpane.html', { office: '21vianet', embedders: [] });
    expect(china['Content-Security-Policy']).toContain('https://*.sharepoint.cn');
    expect(china['Content-Security-Policy']).not.toContain('live.com');
  });

  it('watch for scripts from strings without refusing them, and never say X-Frame-Options', () => {
    const headers = headersOf('taskpane.html', self);
    expect(headers['Content-Security-Policy-Report-Only']).toBe(
      "require-trusted-types-for 'script'",
    );
    expect(Object.keys(headers)).not.toContain('X-Frame-Options');
  });
});

describe('the nginx example', () => {
  it('sends the same headers for the page as the tests do, on the port of the origin', () => {
    const text = nginxExample({ ...self, origin: 'https://addins.example.gov.cn:8443' });
    for (const [name, value] of Object.entries(headersOf('taskpane.html', self))) {
      expect(text).toContain(`add_header ${name} "${value}" always;`);
    }
    expect(text).toContain('listen 8443 ssl;');
    expect(text).toContain('server_name addins.example.gov.cn;');
  });
});
