/** The oldest browsers that the site is built for, in the bundler's names. README.md and docs/browsers.md say the same. */
export const floor: readonly string[] = ['chrome109', 'edge109', 'safari15.4', 'ios15.4', 'firefox115']
