/**
 * A jest transform for the index of Fluent's components: each family is loaded when one of it is asked for.
 * The pane uses a third of them, and every suite would load them all anew.
 */
module.exports = {
  /** @param {string} source */
  process(source) {
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
    const code = opened.replace(/\breturn (_\w+)\./g, (whole, /** @type {string} */ name) => {
      const from = families.get(name);
      return from ? `return (${name} ??= require(${from})).` : whole;
    });
    return { code };
  },
};
