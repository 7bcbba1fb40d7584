/**
 * A jest transform for the two indexes of Fluent: a family of components is loaded when one of it is
 * asked for, and so is an icon. The pane shows a third of the components and few of the thousands of
 * icons, and every suite would load them all anew.
 */

/** @param {string} source the index of the components */
function lazyComponents(source) {
  /** @type {Map<string, string>} */
  const families = new Map();
  const opened = source.replace(
    /^const (_\w+) = require\(("[^"]+")\);$/gm,
    (/** @type {string} */ _, /** @type {string} */ name, /** @type {string} */ from) => {
      families.set(name, from);
      return `let ${name};`;
    },
  );
  if (families.size === 0) throw new Error('The index of Fluent has another shape now.');
  return opened.replace(/\breturn (_\w+)\./g, (whole, /** @type {string} */ name) => {
    const from = families.get(name);
    return from ? `return (${name} ??= require(${from})).` : whole;
  });
}

/** Each icon has a file of its own too: `DiamondDismiss12Filled` is in `diamond-dismiss`. */
const iconsOnDemand = `
module.exports = new Proxy(exports, {
  get(own, name) {
    const [, icon] = /^([A-Z]\\w*?)\\d*(?:Filled|Regular|Color|Light)$/.exec(String(name)) ?? [];
    if (name in own || icon === undefined) return own[name];
    const file = icon.replace(/(?!^)(?=[A-Z])/g, '-').toLowerCase();
    return require('./atoms/svg/' + file + '.cjs')[name];
  },
});
`;

/** @param {string} source the index of the icons */
function lazyIcons(source) {
  const bare = source.replace(
    /^tslib_1\.__exportStar\(require\("\.\/(?:icons|sizedIcons)\/[^"]+"\), exports\);$/gm,
    '',
  );
  if (bare.length === source.length) throw new Error('The index of icons has another shape now.');
  return bare + iconsOnDemand;
}

module.exports = {
  /**
   * @param {string} source
   * @param {string} path
   */
  process: (source, path) => ({
    code: path.includes('react-icons') ? lazyIcons(source) : lazyComponents(source),
  }),
};
