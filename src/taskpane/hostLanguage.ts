/**
 * The display language of Office as it stands in the address of the pane, known before office.js has loaded.
 *
 * @param search the query of the address
 * @returns for example `zh-CN`; null where the address does not say
 * @example hostLanguageIn('?_host_Info=Excel$Web$16.01$en-US$…') //=> 'en-US'
 */
export function hostLanguageIn(search: string): string | null {
  const facts = new URLSearchParams(search).get('_host_Info')?.split(/[$|]/) ?? [];
  const language = facts[3] ?? '';
  return /^[a-z]{2,3}(-\w+)*$/i.test(language) ? language : null;
}
